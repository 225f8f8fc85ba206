package org.performanceplatform.read.columns;

import java.util.List;
import java.util.Map;
import org.performanceplatform.core.query.Collect;
import org.performanceplatform.core.query.Measure;
import org.performanceplatform.core.query.Query;

/** The measures of one row, and what they were earlier. */
final class NaiveMeasures {

    private NaiveMeasures() {}

    /** Puts the measures of a row's own records. */
    static void putMeasures(Query query, List<Map<String, Object>> own, Map<String, Object> row) {
        row.put("_count", (long) own.size());
        for (Measure measure : query.measures()) {
            Object value = own.isEmpty() ? null : NaiveFolds.value(measure, own);
            row.put(measure.key(), value);
            if (!own.isEmpty() && measure instanceof Collect collect && collect.bare()) {
                row.put(collect.field(), value);
            }
        }
    }

    /** Puts those of the earlier records beside them. */
    static void putComparison(Query query, List<Map<String, Object>> before, Map<String, Object> row) {
        row.put("_count:previous", (long) before.size());
        row.put("_count:change", NaiveFolds.change(row.get("_count"), (long) before.size()));
        for (Measure measure : query.measures()) {
            Object value = before.isEmpty() ? null : NaiveFolds.value(measure, before);
            row.put(measure.key() + ":previous", value);
            row.put(measure.key() + ":change", NaiveFolds.change(row.get(measure.key()), value));
        }
    }

    /** Puts one value of the earlier records beside that of the row. */
    static void compare(Map<String, Object> row, Collect collect, Object before) {
        row.put(collect.key() + ":previous", before);
        row.put(collect.key() + ":change", NaiveFolds.change(row.get(collect.key()), before));
    }
}
