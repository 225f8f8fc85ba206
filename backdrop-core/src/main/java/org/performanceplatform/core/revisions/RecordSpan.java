package org.performanceplatform.core.revisions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.records.StoredRecord;

/**
 * The span of time that a stored record is about, as far as the record tells.
 *
 * @param start the first moment of it
 * @param end the moment after its last
 */
public record RecordSpan(Instant start, Instant end) {

    private static final Map<String, Period> ADVERBS = Map.of(
            "hourly", Period.HOUR,
            "daily", Period.DAY,
            "weekly", Period.WEEK,
            "monthly", Period.MONTH,
            "quarterly", Period.QUARTER,
            "annually", Period.YEAR,
            "yearly", Period.YEAR);

    /**
     * The span of a record: it starts at {@code _start_at}, or {@code start_at}, or {@code _timestamp}; it ends at {@code _end_at}, or
     * {@code end_at}, or with the calendar {@code period} that the record names, and if it names none with the day. A record with none
     * of these times has no span.
     */
    public static Optional<RecordSpan> of(Document record) {
        Optional<Instant> timestamp = StoredRecord.timestamp(record);
        Optional<Instant> start =
                time(record, RecordFields.START_AT, "start_at").or(() -> timestamp);
        Optional<Instant> end = time(record, RecordFields.END_AT, "end_at")
                .or(() -> start.map(from -> {
                    Period period = period(record);
                    return period.plus(period.floor(from), 1);
                }));
        return end.map(until -> new RecordSpan(start.orElse(until), until));
    }

    /** Whether it was over at that moment. */
    public boolean endedBy(Instant now) {
        return !end.isAfter(now);
    }

    private static Optional<Instant> time(Document record, String internal, String own) {
        if (record.get(internal) instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        return record.get(own) instanceof String text ? parsed(text) : Optional.empty();
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Period period(Document record) {
        String name = record.get("period") instanceof String text ? text.toLowerCase(Locale.ROOT) : "";
        return Period.named(name).orElse(ADVERBS.getOrDefault(name, Period.DAY));
    }
}
