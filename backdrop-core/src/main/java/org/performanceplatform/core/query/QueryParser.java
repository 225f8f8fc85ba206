package org.performanceplatform.core.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.performanceplatform.core.periods.Period;

/**
 * The one way from HTTP parameters to a {@link Query}. The rules, their order and their messages are those of
 * {@code reference/backdrop.md} section 3.4; the rules of this platform's own parameters come after them.
 */
public final class QueryParser {

    private final QueryLimits limits;
    private final Clock clock;

    /**
     * @param clock says when a relative window without an end ends
     */
    public QueryParser(QueryLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The query, with every rule kept.
     *
     * @param rawQueriesAllowed whether the data set gives out single records, or times in which single records show
     * @throws InvalidQueryException with the message of the first rule broken
     * @throws QueryTooLargeException if the query itself is beyond a limit
     */
    public Query parse(Parameters parameters, boolean rawQueriesAllowed) {
        refuseUnknown(parameters);
        PeriodRules.check(parameters);
        Optional<GivenTime> startAt = GivenTime.parse(parameters, "start_at");
        Optional<GivenTime> endAt = GivenTime.parse(parameters, "end_at");
        List<Condition> filters = FilterParser.parse(parameters);
        Optional<Period> period = PeriodRules.period(parameters);
        Optional<Sort> sort = SortParser.parse(parameters);
        GroupRules.check(parameters);
        OptionalLong limit = Integers.parse(parameters, "limit");
        OptionalLong duration = Integers.parse(parameters, "duration");
        TimeRules.checkCollectAndRelativeTime(parameters);
        List<Measure> measures = distinct(CollectParser.parse(parameters));
        boolean flatten = Flags.parse(parameters, "flatten");
        boolean inclusive = Flags.parse(parameters, "inclusive");
        TimeRules.checkInclusive(parameters);
        if (!rawQueriesAllowed) {
            TimeRules.checkAggregatesOnly(parameters, period, startAt, endAt);
        }
        List<Condition> wheres = WhereParser.parse(parameters);
        if (!rawQueriesAllowed) {
            WhereParser.checkOwnFieldsOnly(wheres);
        }
        List<Condition> conditions =
                Stream.concat(filters.stream(), wheres.stream()).toList();
        Optional<Comparison> comparison = PeriodRules.comparison(parameters);
        Windows.Resolved window = Windows.resolve(period, startAt, endAt, duration, inclusive, limits, clock);
        Query query = new Query(
                window.window(),
                period,
                flatten ? Anchor.NONE : window.anchor(),
                conditions,
                parameters.all("group_by").stream().distinct().toList(),
                measures,
                sort,
                limit.isPresent() && limit.getAsLong() > 0 ? limit : OptionalLong.empty(),
                flatten,
                comparison,
                Cursors.parse(parameters, sort));
        WholeQueryRules.check(query, limits);
        return query;
    }

    private static void refuseUnknown(Parameters parameters) {
        parameters.values().keySet().stream()
                .filter(name -> !Parameters.KNOWN.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidQueryException(unknown, "An unrecognised parameter was provided");
                });
    }

    private static List<Measure> distinct(List<Measure> measures) {
        Map<String, Measure> byKey = new LinkedHashMap<>();
        for (Measure measure : measures) {
            byKey.merge(measure.key(), measure, QueryParser::together);
        }
        return new ArrayList<>(byKey.values());
    }

    /** The one that stands for two of the same key. */
    private static Measure together(Measure first, Measure second) {
        if (first instanceof Ratio && !first.equals(second)) {
            throw new InvalidQueryException(
                    "collect", "Cannot collect two different ratios as '" + first.key() + "' - please rename one");
        }
        return isBare(second) ? second : first;
    }

    private static boolean isBare(Measure measure) {
        return measure instanceof Collect collect && collect.bare();
    }
}
