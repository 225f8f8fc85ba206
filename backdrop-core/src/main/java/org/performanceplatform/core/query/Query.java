package org.performanceplatform.core.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.performanceplatform.core.datasets.FieldName;
import org.performanceplatform.core.periods.Period;

/**
 * A valid query, its time window resolved. Equal queries have equal answers on equal records.
 *
 * @param window the records that are looked at
 * @param period the length of the buckets, or empty; then the window is bounded
 * @param anchor how a relative series is moved to where data are
 * @param groupBy the grouping fields, in the order of the parameters, each once
 * @param measures the collected columns, each key once
 * @param limit the greatest number of rows, or empty for all
 * @param comparison only with a period
 * @param cursor where a raw answer goes on, only without period and groups
 */
public record Query(
        TimeWindow window,
        Optional<Period> period,
        Anchor anchor,
        List<Condition> conditions,
        List<String> groupBy,
        List<Measure> measures,
        Optional<Sort> sort,
        OptionalLong limit,
        boolean flatten,
        Optional<Comparison> comparison,
        Optional<Cursor> cursor) {

    public Query {
        conditions = List.copyOf(conditions);
        groupBy = List.copyOf(groupBy);
        measures = List.copyOf(measures);
    }

    /** Whether the stored records themselves are asked for. */
    public boolean isRaw() {
        return period.isEmpty() && groupBy.isEmpty();
    }

    /** Whether each group has its series beneath it. */
    public boolean isNested() {
        return period.isPresent() && !groupBy.isEmpty() && !flatten;
    }

    /** Whether a record could have every grouping field: the reference checks the name of the first one only. */
    public boolean groupsCanExist() {
        return groupBy.stream().allMatch(FieldName::isValid);
    }

    /** The same query of another window, which is not moved again. */
    public Query at(TimeWindow moved) {
        return new Query(
                moved, period, Anchor.NONE, conditions, groupBy, measures, sort, limit, flatten, comparison, cursor);
    }

    /** The same query with another limit. */
    public Query limitedTo(OptionalLong other) {
        return new Query(
                window, period, anchor, conditions, groupBy, measures, sort, other, flatten, comparison, cursor);
    }

    /** The start of the first bucket. Only for queries with a period. */
    public Instant firstBucket() {
        return period.orElseThrow().floor(window.start().orElseThrow());
    }

    /** The end of the last bucket. Only for queries with a period. */
    public Instant lastBucketEnd() {
        return period.orElseThrow().ceiling(window.end().orElseThrow());
    }
}
