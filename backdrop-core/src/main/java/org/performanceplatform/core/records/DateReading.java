package org.performanceplatform.core.records;

import java.time.Instant;

/** What became of reading a text as a date. */
public sealed interface DateReading {

    /** The text names this moment. */
    record Moment(Instant instant) implements DateReading {}

    /** The text has the form of a date, of a day or time that does not exist. */
    record Impossible() implements DateReading {}

    /** The text has no form of a date that is understood; dates without year, month or day are among these. */
    record Unreadable() implements DateReading {}
}
