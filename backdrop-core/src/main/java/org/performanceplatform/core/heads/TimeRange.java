package org.performanceplatform.core.heads;

import java.time.Instant;

/** The least and the greatest {@code _timestamp} of some records, both included. */
public record TimeRange(Instant least, Instant greatest) {

    public TimeRange {
        if (least.isAfter(greatest)) {
            throw new IllegalArgumentException("The least time is after the greatest.");
        }
    }

    /** The range that holds just one moment. */
    public static TimeRange of(Instant moment) {
        return new TimeRange(moment, moment);
    }

    /** The smallest range that holds this one and {@code moment}. */
    public TimeRange including(Instant moment) {
        return new TimeRange(moment.isBefore(least) ? moment : least, moment.isAfter(greatest) ? moment : greatest);
    }
}
