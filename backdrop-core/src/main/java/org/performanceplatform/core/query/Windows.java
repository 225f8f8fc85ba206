package org.performanceplatform.core.query;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.performanceplatform.core.periods.Period;

/** How absolute and relative times become a window ({@code reference/backdrop.md} section 3.5). */
final class Windows {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Windows() {}

    /** A window and the end it hangs from. */
    record Resolved(TimeWindow window, Anchor anchor) {}

    static Resolved resolve(
            Optional<Period> period,
            Optional<GivenTime> startAt,
            Optional<GivenTime> endAt,
            OptionalLong duration,
            boolean inclusive,
            QueryLimits limits,
            Clock clock) {
        Optional<Instant> start = startAt.map(GivenTime::instant);
        Optional<Instant> end = endAt.map(GivenTime::instant);
        if (duration.isEmpty()) {
            return new Resolved(new TimeWindow(start, end, inclusive), Anchor.NONE);
        }
        limits.checkRows(duration.getAsLong(), "duration");
        Instant anchor = period.orElseThrow().floor(start.or(() -> end).orElseGet(clock::instant));
        Instant other = moved(period.get(), anchor, start.isPresent() ? duration.getAsLong() : -duration.getAsLong());
        return start.isPresent()
                ? new Resolved(window(anchor, other, inclusive), Anchor.START)
                : new Resolved(window(other, anchor, inclusive), Anchor.END);
    }

    private static TimeWindow window(Instant start, Instant end, boolean inclusive) {
        return new TimeWindow(Optional.of(start), Optional.of(end), inclusive);
    }

    private static Instant moved(Period period, Instant anchor, long count) {
        try {
            Instant moved = period.plus(anchor, count);
            if (!moved.isBefore(FIRST) && !moved.isAfter(LAST)) {
                return moved;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw tooLong(e);
        }
        throw tooLong(null);
    }

    private static InvalidQueryException tooLong(Throwable cause) {
        InvalidQueryException tooLong = new InvalidQueryException(
                "duration", "'duration' reaches beyond the years 1 to 9999 - please ask for a shorter one");
        tooLong.initCause(cause);
        return tooLong;
    }
}
