package org.performanceplatform.core.results;

import java.time.Duration;
import java.time.Instant;

/**
 * How current a result is.
 *
 * @param lastUpdated when its data set was last written, or null if that is not known
 * @param nextDue when it must be written again, or null if nobody promised
 * @param staleSince when these data were read, if newer ones could not be had; otherwise null
 */
public record Freshness(Instant lastUpdated, Instant nextDue, Instant staleSince) {

    /** Nothing is known. */
    public static final Freshness UNKNOWN = new Freshness(null, null, null);

    /**
     * The freshness of a data set last written at {@code lastUpdated}, of which new data are expected within
     * {@code expectedAge} ({@code reference/ecosystem.md} section 3.1); either may be null.
     */
    public static Freshness of(Instant lastUpdated, Duration expectedAge) {
        Instant due = lastUpdated == null || expectedAge == null ? null : lastUpdated.plus(expectedAge);
        return new Freshness(lastUpdated, due, null);
    }

    /** The same data, known to be those of {@code moment}. */
    public Freshness staleSince(Instant moment) {
        return new Freshness(lastUpdated, nextDue, moment);
    }

    /** Whether new data should have come by {@code now}. */
    public boolean isOverdue(Instant now) {
        return nextDue != null && !now.isBefore(nextDue);
    }
}
