package org.performanceplatform.spotlight.dashboards;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.modules.Outcome;

/** When a page says something else although its figures stay: the data of a module become overdue, or a gap's time is up. */
final class NextChange {

    private static final Value NOT_YET_DUE = new Value.Missing(Value.Reason.NOT_YET_DUE);

    private NextChange() {}

    /** The first such moment after {@code now}, if there is one. */
    static Optional<Instant> of(Collection<Outcome> outcomes, Instant now) {
        return outcomes.stream()
                .flatMap(NextChange::moments)
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static Stream<Instant> moments(Outcome outcome) {
        if (!(outcome instanceof Outcome.Shown shown)) {
            return Stream.empty();
        }
        Result result = shown.shape().result();
        Freshness freshness = result.freshness();
        if (freshness.nextDue() == null) {
            return Stream.empty();
        }
        Duration expectedAge = Duration.between(freshness.lastUpdated(), freshness.nextDue());
        Stream<Instant> gaps =
                result.series().stream().flatMap(series -> gaps(result, series)).map(end -> end.plus(expectedAge));
        return Stream.concat(Stream.of(freshness.nextDue()), gaps);
    }

    /** The ends of the periods whose figures are not yet due. */
    private static Stream<Instant> gaps(Result result, Series series) {
        return IntStream.range(0, result.rows().size())
                .filter(row -> series.values().get(row).equals(NOT_YET_DUE))
                .mapToObj(row -> result.rows().get(row))
                .flatMap(row -> row instanceof Row.Span span ? Stream.of(span.end()) : Stream.empty());
    }
}
