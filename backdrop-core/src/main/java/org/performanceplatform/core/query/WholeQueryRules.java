package org.performanceplatform.core.query;

import java.util.LinkedHashSet;
import java.util.Set;
import org.performanceplatform.core.datasets.FieldName;

/** The rules that look at several parameters at once; the reference fails on most of these with a server error. */
final class WholeQueryRules {

    private static final String NESTED = "values";

    private WholeQueryRules() {}

    static void check(Query query, QueryLimits limits) {
        if (query.conditions().size() > limits.conditions()) {
            throw new QueryTooLargeException(
                    parameter(query.conditions().get(limits.conditions())),
                    "The query has more than " + limits.conditions()
                            + " filters ('filter_by', 'filter_by_prefix', 'where'), which is the limit");
        }
        if (query.groupBy().size() > limits.groupings()) {
            throw new QueryTooLargeException(
                    "group_by",
                    "The query has more than " + limits.groupings() + " groupings ('group_by'), which is the limit");
        }
        checkKeys(query);
        if (query.isRaw()) {
            query.sort().map(Sort::key).filter(key -> !FieldName.isValid(key)).ifPresent(key -> {
                throw new InvalidQueryException("sort_by", "Cannot sort by an invalid field name");
            });
        } else {
            query.sort()
                    .map(Sort::key)
                    .filter(key -> !sortable(query).contains(key))
                    .ifPresent(key -> {
                        throw new InvalidQueryException(
                                "sort_by",
                                "Cannot 'sort_by' '" + key
                                        + "' because it is not in the rows of the answer. They have: "
                                        + String.join(", ", sortable(query)));
                    });
        }
    }

    private static String parameter(Condition condition) {
        if (condition instanceof Condition.Equal) {
            return "filter_by";
        }
        return condition instanceof Condition.Prefix ? "filter_by_prefix" : "where";
    }

    private static void checkKeys(Query query) {
        boolean overBuckets = query.measures().stream()
                .anyMatch(measure ->
                        measure instanceof Collect collect && collect.fold().isOverBuckets());
        if (overBuckets && query.period().isEmpty()) {
            throw new InvalidQueryException(
                    "collect",
                    "collect with cumulative or moving_average needs a series - please add a period (like 'day', 'month' etc)");
        }
        if (query.isNested() && query.groupBy().contains(NESTED)) {
            throw new InvalidQueryException(
                    "group_by", "Cannot 'group_by' a field named 'values' in a series - please add 'flatten=true'");
        }
        for (Measure measure : query.measures()) {
            String own = measure instanceof Collect collect ? collect.field() : measure.key();
            boolean alone = measure instanceof Ratio || ((Collect) measure).bare();
            if (alone && (query.groupBy().contains(own) || (query.isNested() && own.equals(NESTED)))) {
                throw taken(own);
            }
            if (measure instanceof Ratio && query.measures().contains(Collect.bare(own))) {
                throw taken(own);
            }
        }
    }

    private static InvalidQueryException taken(String key) {
        return new InvalidQueryException(
                "collect", "Cannot collect '" + key + "' because the rows already have that key");
    }

    private static Set<String> sortable(Query query) {
        Set<String> keys = new LinkedHashSet<>(query.groupBy());
        keys.add(Columns.COUNT);
        if (query.isNested()) {
            keys.add("_group_count");
        } else if (query.period().isPresent()) {
            keys.add("_start_at");
            keys.add("_end_at");
        }
        for (Measure measure : query.measures()) {
            keys.add(measure.key());
            if (measure instanceof Collect collect && collect.bare()) {
                keys.add(collect.field());
            }
        }
        if (query.comparison().isPresent()) {
            for (String key : Set.copyOf(keys)) {
                keys.add(key + Columns.PREVIOUS);
                keys.add(key + Columns.CHANGE);
            }
        }
        return keys;
    }
}
