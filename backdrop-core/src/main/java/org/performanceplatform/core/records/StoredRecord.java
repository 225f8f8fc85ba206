package org.performanceplatform.core.records;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.periods.Period;

/**
 * The form in which a record lies in the store ({@code reference/backdrop.md} section 2.1): the client's fields, its dates as
 * dates to the millisecond, the starts of its periods, and when it was stored.
 */
public final class StoredRecord {

    private StoredRecord() {}

    /** Completes a record whose dates are {@link Date}s already: recomputes the starts of its periods. */
    public static Document withPeriods(Document record) {
        Date timestamp = record.getDate(RecordFields.TIMESTAMP);
        for (Period period : Period.values()) {
            if (timestamp == null) {
                record.remove(period.startField());
            } else {
                record.append(period.startField(), Date.from(period.floor(timestamp.toInstant())));
            }
        }
        return record;
    }

    /** Completes a record as {@link #withPeriods}, and sets when it was stored. */
    public static Document complete(Document record, Instant now) {
        return withPeriods(record).append(RecordFields.UPDATED_AT, date(now));
    }

    /** Whether two stored records say the same: they are equal but for when they were stored, and for the order of fields. */
    public static boolean sameContent(Map<String, Object> one, Map<String, Object> other) {
        return withoutUpdate(one) == withoutUpdate(other)
                && one.entrySet().stream()
                        .allMatch(field -> field.getKey().equals(RecordFields.UPDATED_AT)
                                || Objects.equals(field.getValue(), other.get(field.getKey()))
                                        && other.containsKey(field.getKey()));
    }

    /** The {@code _timestamp} of a stored record, if it has one. */
    public static Optional<Instant> timestamp(Document record) {
        return Optional.ofNullable(record.getDate(RecordFields.TIMESTAMP)).map(Date::toInstant);
    }

    static Date date(Instant instant) {
        return Date.from(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** How many other fields it has. */
    private static int withoutUpdate(Map<String, Object> record) {
        return record.size() - (record.containsKey(RecordFields.UPDATED_AT) ? 1 : 0);
    }
}
