package org.performanceplatform.spotlight.downloads;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

/**
 * A result as CSV (RFC 4180): the row's name, its start and end where it is a time, then a column for each series. Numbers
 * are in full; a missing value is said in words.
 */
public final class ResultCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ResultCsv() {}

    /** The text of the file. */
    public static String of(Result result) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            boolean timed = !result.rows().isEmpty() && !(result.rows().get(0) instanceof Row.Category);
            Stream<String> heading =
                    timed ? Stream.of(result.rowHeading(), "Start", "End") : Stream.of(result.rowHeading());
            csv.writeRecord(Stream.concat(heading, result.series().stream().map(Series::label))
                    .toList());
            for (int at = 0; at < result.rows().size(); at++) {
                csv.writeRecord(line(result, at));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> line(Result result, int at) {
        Row row = result.rows().get(at);
        List<String> cells = new ArrayList<>();
        cells.add(harmless(row.label()));
        if (row instanceof Row.Span span) {
            cells.add(span.start().toString());
            cells.add(span.end().toString());
        } else if (row instanceof Row.Moment moment) {
            cells.add(moment.at().toString());
            cells.add(moment.at().toString());
        }
        result.series().forEach(series -> cells.add(cell(series.values().get(at))));
        return cells;
    }

    private static String cell(Value value) {
        if (value instanceof Value.Figure figure) {
            return number(figure.number());
        }
        return value instanceof Value.Text text
                ? harmless(text.words())
                : ((Value.Missing) value).reason().words();
    }

    static String number(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }

    /** Text that a spreadsheet would take for a formula is marked as text. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
