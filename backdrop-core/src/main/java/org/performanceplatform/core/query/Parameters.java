package org.performanceplatform.core.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a query as HTTP brings them, decoded. Of a parameter that has one value the first counts.
 *
 * @param values by name, each with at least one value
 */
public record Parameters(Map<String, List<String>> values) {

    static final Set<String> KNOWN = Set.of(
            "start_at",
            "end_at",
            "inclusive",
            "period",
            "duration",
            "group_by",
            "filter_by",
            "filter_by_prefix",
            "collect",
            "sort_by",
            "limit",
            "flatten",
            "format",
            "where",
            "compare",
            "cursor");

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The first value, or empty. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
