package org.performanceplatform.core.query;

import java.util.Map;

/** The computed columns of one row, from the cell it stands for. */
final class Columns {

    static final String COUNT = "_count";
    static final String PREVIOUS = ":previous";
    static final String CHANGE = ":change";

    private Columns() {}

    /**
     * Puts the number of records and every measure that stands on the cell alone. An absent cell counts 0 and has null
     * in every measure; a bare collect has its second key only where there is a cell.
     */
    static void put(Query query, Cell cell, Map<String, Object> row) {
        row.put(COUNT, cell == null ? 0L : cell.count());
        for (Measure measure : query.measures()) {
            Object value = value(measure, cell);
            row.put(measure.key(), value);
            if (cell != null && measure instanceof Collect collect && collect.bare()) {
                row.put(collect.field(), value);
            }
        }
    }

    /** Puts, beside each number, that of the earlier time and the change from it as a fraction of it. */
    static void putComparison(Query query, Cell earlier, Map<String, Object> row) {
        if (query.comparison().isEmpty()) {
            return;
        }
        putComparison(row, COUNT, earlier == null ? 0L : earlier.count());
        for (Measure measure : query.measures()) {
            putComparison(row, measure.key(), value(measure, earlier));
        }
    }

    static Object value(Measure measure, Cell cell) {
        if (cell == null) {
            return null;
        }
        if (measure instanceof Ratio ratio) {
            return divide(fold(ratio.dividend(), cell), fold(ratio.divisor(), cell));
        }
        return fold((Collect) measure, cell);
    }

    private static Object fold(Collect collect, Cell cell) {
        Tally tally = cell.tallies().get(collect.field());
        return tally == null ? null : tally.fold(collect);
    }

    /** Puts the earlier figure of one column, and the change from it. */
    static void putComparison(Map<String, Object> row, String key, Object before) {
        row.put(key + PREVIOUS, before);
        Object now = row.get(key);
        boolean comparable = now instanceof Number && before instanceof Number;
        row.put(
                key + CHANGE,
                comparable ? divide(((Number) now).doubleValue() - ((Number) before).doubleValue(), before) : null);
    }

    private static Double divide(Object dividend, Object divisor) {
        if (!(dividend instanceof Number above) || !(divisor instanceof Number below)) {
            return null;
        }
        double quotient = above.doubleValue() / below.doubleValue();
        return Double.isFinite(quotient) ? quotient : null;
    }
}
