package org.performanceplatform.core.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.performanceplatform.core.periods.Period;

/**
 * What an engine is asked to compute: the cells (bucket and group) of the records that are in the window and satisfy
 * every condition. Records without a grouping field, or with null in it, and for a period those without a
 * {@code _timestamp}, are left out.
 *
 * @param fields of each collected field what to gather
 * @param cellLimit an engine that meets more cells than this gives up with {@link QueryTooLargeException}
 */
public record Aggregation(
        TimeWindow window,
        Optional<Period> period,
        List<Condition> conditions,
        List<String> groupBy,
        Map<String, Set<Gathering>> fields,
        int cellLimit) {

    private static final int VALUES_PER_CELL = 10;

    /** What the query needs of its own window. */
    public static Aggregation of(Query query, int cellLimit) {
        Map<String, Set<Gathering>> fields = new TreeMap<>();
        for (Measure measure : query.measures()) {
            for (Collect part : measure.parts()) {
                fields.computeIfAbsent(part.field(), field -> EnumSet.noneOf(Gathering.class))
                        .addAll(part.fold().gatherings());
            }
        }
        return new Aggregation(query.window(), query.period(), query.conditions(), query.groupBy(), fields, cellLimit);
    }

    /** The same of another window. */
    public Aggregation at(TimeWindow other) {
        return new Aggregation(other, period, conditions, groupBy, fields, cellLimit);
    }

    /**
     * The limit on distinct values of one field over all cells, where an engine must gather values.
     *
     * @throws QueryTooLargeException if there are more than ten times as many as there may be cells
     */
    public void checkValues(long values) {
        if (values > (long) VALUES_PER_CELL * cellLimit) {
            throw new QueryTooLargeException(
                    "collect",
                    "The query has more than " + (long) VALUES_PER_CELL * cellLimit
                            + " distinct values to 'collect', which is the limit" + QueryLimits.ADVICE);
        }
    }

    /** @throws QueryTooLargeException if there are more cells than the limit */
    public void checkCells(long cells) {
        if (cells > cellLimit) {
            throw new QueryTooLargeException(
                    groupBy.isEmpty() ? "period" : "group_by",
                    "The query has more than " + cellLimit + " combinations of periods and groups, which is the limit"
                            + QueryLimits.ADVICE);
        }
    }
}
