package org.performanceplatform.read.representations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A group with its series as one flat row for each bucket, for representations that have only rows. */
final class Flattening {

    private static final String SERIES = "values";

    private Flattening() {}

    /** The row itself, or the rows of its buckets with the group's fields beside them. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> of(Map<String, Object> row) {
        boolean nested = row.containsKey("_group_count")
                && row.get(SERIES) instanceof List<?> buckets
                && buckets.stream().allMatch(Map.class::isInstance);
        if (!nested) {
            return List.of(row);
        }
        return ((List<Map<String, Object>>) row.get(SERIES))
                .stream().map(bucket -> flat(row, bucket)).toList();
    }

    private static Map<String, Object> flat(Map<String, Object> group, Map<String, Object> bucket) {
        Map<String, Object> flat = new TreeMap<>(bucket);
        group.forEach((key, value) -> {
            boolean computed = key.startsWith("_") || key.indexOf(':') >= 0 || key.equals(SERIES);
            if (!computed) {
                flat.putIfAbsent(key, value);
            }
        });
        return flat;
    }
}
