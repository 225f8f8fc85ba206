package org.performanceplatform.write.transforms.running;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.periods.Period;

/**
 * A time of whole periods.
 *
 * @param start included
 * @param end left out
 */
public record Window(Instant start, Instant end) {

    /** Many small windows cost more queries than one large one that holds them. */
    private static final int MOST_WINDOWS = 16;

    /** Where single records must not show, the read API refuses shorter times, except by the hour. */
    private static final Duration LEAST_SPAN = Duration.ofDays(7);

    boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    /**
     * The periods whose results depend on records at these times, as few windows that do not overlap, earliest first.
     *
     * @param periodBefore results depend also on the period so many before theirs; 0 if not
     */
    static List<Window> touching(Collection<TimeRange> ranges, Period period, int periodBefore) {
        List<Window> windows = new ArrayList<>();
        for (TimeRange range : ranges) {
            Window own = new Window(period.floor(range.least()), period.plus(period.floor(range.greatest()), 1));
            windows.add(own);
            if (periodBefore > 0) {
                windows.add(new Window(period.plus(own.start(), periodBefore), period.plus(own.end(), periodBefore)));
            }
        }
        return merged(windows);
    }

    /** The same, long enough to be asked of data sets that do not show single records. */
    Window longEnough(Period period) {
        Instant least = start.plus(LEAST_SPAN);
        return period == Period.HOUR || !end.isBefore(least) ? this : new Window(start, period.ceiling(least));
    }

    static List<Window> merged(List<Window> windows) {
        List<Window> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparing(Window::start));
        List<Window> merged = new ArrayList<>();
        for (Window window : sorted) {
            Window last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && !window.start().isAfter(last.end())) {
                merged.set(merged.size() - 1, last.upTo(window.end()));
            } else {
                merged.add(window);
            }
        }
        if (merged.size() <= MOST_WINDOWS) {
            return merged;
        }
        return List.of(merged.get(0).upTo(merged.get(merged.size() - 1).end()));
    }

    private Window upTo(Instant other) {
        return new Window(start, other.isAfter(end) ? other : end);
    }
}
