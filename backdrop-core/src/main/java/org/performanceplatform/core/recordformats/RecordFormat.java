package org.performanceplatform.core.recordformats;

/** The forms in which records are sent. Each may be compressed with gzip on its way. */
public enum RecordFormat {
    /** One object, or a list of objects ({@code application/json}). */
    JSON("JSON"),
    /** One object on each line ({@code application/x-ndjson}). */
    NDJSON("NDJSON"),
    /** A header row and a row for each record, as RFC 4180 has it ({@code text/csv}). */
    CSV("CSV"),
    /** One sheet of an Excel workbook: a header row and a row for each record. */
    XLSX("XLSX"),
    /** A workbook of Excel 97 to 2003; recognised in order to say how to save it as {@link #XLSX}. */
    XLS("XLS");

    private final String title;

    RecordFormat(String title) {
        this.title = title;
    }

    /** The name for people, as in {@code Expected CSV request body}. */
    public String title() {
        return title;
    }
}
