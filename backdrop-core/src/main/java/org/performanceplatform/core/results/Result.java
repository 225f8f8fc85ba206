package org.performanceplatform.core.results;

import java.util.List;
import java.util.Optional;
import org.performanceplatform.core.periods.Period;

/**
 * What one module has to show: the one source of its chart, sentence, table, CSV and JSON.
 *
 * @param title the module's name
 * @param rowHeading what the rows are, as {@code Date}
 * @param period the period of the rows, or null if they are not periods
 * @param rows oldest first where they are times
 * @param series each with one value per row
 * @param headlines the figures that stand for the whole; the most important first
 * @param notes dated remarks that belong to the figures
 */
public record Result(
        String title,
        String rowHeading,
        Period period,
        List<Row> rows,
        List<Series> series,
        List<Headline> headlines,
        List<Note> notes,
        Freshness freshness,
        Provenance provenance) {

    /** @throws IllegalArgumentException if a series has not one value per row */
    public Result {
        rows = List.copyOf(rows);
        series = List.copyOf(series);
        headlines = List.copyOf(headlines);
        notes = List.copyOf(notes);
        for (Series each : series) {
            if (each.values().size() != rows.size()) {
                throw new IllegalArgumentException(
                        each.key() + " has " + each.values().size() + " values for " + rows.size() + " rows");
            }
        }
    }

    /** Whether there is nothing to show at all. */
    public boolean isEmpty() {
        return rows.isEmpty()
                || !series.isEmpty()
                        && series.stream()
                                .allMatch(each -> each.values().stream().allMatch(Value::isMissing));
    }

    /** The series of that key. */
    public Optional<Series> seriesOf(String key) {
        return series.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The result without its oldest rows. */
    public Result lastRows(int count) {
        int from = Math.max(0, rows.size() - count);
        List<Series> shorter = series.stream()
                .map(each -> new Series(
                        each.key(), each.label(), each.format(), each.values().subList(from, rows.size())))
                .toList();
        return new Result(
                title,
                rowHeading,
                period,
                rows.subList(from, rows.size()),
                shorter,
                headlines,
                notes,
                freshness,
                provenance);
    }
}
