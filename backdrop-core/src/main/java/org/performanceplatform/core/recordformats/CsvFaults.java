package org.performanceplatform.core.recordformats;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a CSV text. */
final class CsvFaults {

    private static final Pattern LINE = Pattern.compile("started in line (\\d+)");

    private CsvFaults() {}

    /** What the parser met; what the stream below it met is handed on as it is. */
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
        if (said.indexOf(" max") >= 0) {
            return limits.recordTooLarge(position);
        }
        return new RecordFormatException(
                Fault.CSV_SYNTAX,
                position,
                Places.subject(position)
                        + " has a quote out of place; a value with quotes is written \"as \"\"this\"\"\"",
                problem);
    }

    static RecordFormatException wrongEncoding(Position cell) {
        return new RecordFormatException(
                Fault.WRONG_ENCODING,
                cell,
                "Non-UTF8 characters found. " + Places.subject(cell) + "; save the file as CSV UTF-8");
    }

    static RecordFormatException openQuote(Position cell) {
        return new RecordFormatException(
                Fault.CSV_SYNTAX, cell, Places.subject(cell) + " opens a quote that is never closed");
    }
}
