package org.performanceplatform.core.results;

import java.time.Instant;
import java.time.ZoneId;
import org.performanceplatform.core.formats.DatePattern;
import org.performanceplatform.core.formats.PeriodLabel;
import org.performanceplatform.core.periods.Period;

/** What one line of a result stands for. */
public sealed interface Row permits Row.Span, Row.Moment, Row.Category {

    /** The line's heading. */
    String label();

    /**
     * A span of time.
     *
     * @param period the kind of period, which decides its name
     * @param end the instant after its last
     */
    record Span(Period period, Instant start, Instant end) implements Row {

        @Override
        public String label() {
            return PeriodLabel.of(period, start, end);
        }
    }

    /** One moment, as in a realtime data set. */
    record Moment(Instant at) implements Row {

        /** Where the clock on the wall is read. */
        public static final ZoneId LONDON = ZoneId.of("Europe/London");

        @Override
        public String label() {
            return DatePattern.text(at, "h:mma, D MMM YYYY", LONDON);
        }
    }

    /**
     * A thing that is counted.
     *
     * @param href where its name links to, or null
     */
    record Category(String label, String href) implements Row {}
}
