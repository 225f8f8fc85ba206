package org.performanceplatform.core.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The parts of a date, of which it is not yet known whether there is such a moment. */
record ParsedDate(CalendarParts calendar, ClockParts clock) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /**
     * The moment.
     *
     * @throws UnreadableDateException if year, month or day is missing
     * @throws DateTimeException if there is no such moment in the years 1 to 9999 of UTC
     */
    Instant toInstant(int currentYear) {
        LocalDateTime moment =
                calendar.toDate(currentYear).atTime(clock.toTime()).minusSeconds(clock.offsetSeconds());
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("no such year");
        }
        return moment.toInstant(ZoneOffset.UTC);
    }
}
