package org.performanceplatform.core.recordformats;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a CSV text. */
final class CsvFaults {

    /** The end of a line that is not the table's last. */
    private static final Pattern LINE_END = Pattern.compile("(?:\\r\\n?+|\\n)(?!" + CsvRows.MISPLACED + ")");

    private static final Pattern LINE = Pattern.compile("started in line (\\d+)");

    private CsvFaults() {}

    /** What the parser met, which is a limit; what the stream below it met is handed on as it is. */
    static RuntimeException of(CsvParseException problem, long lastRow, Limits limits) {
        StringBuilder said = new StringBuilder();
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordFormatException || cause instanceof UncheckedIOException) {
                return (RuntimeException) cause;
            }
            said.append(cause.getMessage()).append('\n');
        }
        Matcher line = LINE.matcher(said);
        Position position = Position.ofRow(line.find() ? Long.parseLong(line.group(1)) : lastRow + 1);
        return limits.recordTooLarge(position, "; perhaps a quote in it is never closed");
    }

    /** @param fields the row's, of which the last has the ends of those lines that can't be told from it */
    static RecordFormatException misplacedQuote(Position position, List<String> fields) {
        long more = fields.stream().mapToLong(CsvFaults::lines).sum();
        String subject = more == 0
                ? Places.subject(position) + " has a quote out of place"
                : "Rows " + position.row() + " to " + (position.row() + more)
                        + " can't be told apart, because of a quote out of place";
        return new RecordFormatException(
                Fault.CSV_SYNTAX, position, subject + "; a value with quotes is written \"as \"\"this\"\"\"");
    }

    private static long lines(String field) {
        return LINE_END.matcher(field).results().count();
    }

    static RecordFormatException wrongEncoding(Position cell) {
        return new RecordFormatException(
                Fault.WRONG_ENCODING,
                cell,
                "Non-UTF8 characters found. " + Places.subject(cell) + "; save the file as CSV UTF-8");
    }

    /** @param text of the cell, to the end of the table, and {@link CsvText#END} */
    static RecordFormatException openQuote(Position cell, String text) {
        String rows = text.substring(0, text.length() - CsvText.END.length()).strip();
        String rest = lines(rows) > 0 ? ", so that the rows after it can't be told from its text" : "";
        return new RecordFormatException(
                Fault.CSV_SYNTAX, cell, Places.subject(cell) + " opens a quote that is never closed" + rest);
    }
}
