package org.performanceplatform.spotlight.explorer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Since when the data sets of the catalogue have been other than those that were read, by their entity tags at each look. */
final class Changes {

    private List<String> last = List.of();
    private Instant latest;
    private volatile Instant first;

    /** Takes in what a look sees, and says whether the look before has seen the same. */
    boolean restAt(Instant now, List<String> tags) {
        boolean same = tags.equals(last);
        if (!same) {
            last = tags;
            latest = now;
        }
        if (first == null) {
            first = now;
        }
        return same;
    }

    /** Whether there are none: what was read is the newest. */
    boolean areNone() {
        return first == null;
    }

    /** Whether the first was so long ago. */
    boolean beganBefore(Instant now, Duration time) {
        return !now.isBefore(first.plus(time));
    }

    /** Whether the last was so long ago. */
    boolean endedBefore(Instant now, Duration time) {
        return !now.isBefore(latest.plus(time));
    }

    /** The next is the first. */
    void end() {
        first = null;
    }

    /** They count from now, as if there had been none before. */
    void beginAgain(Instant now) {
        first = now;
    }

    /** There is nothing that could have changed. */
    void forget() {
        last = List.of();
        end();
    }
}
