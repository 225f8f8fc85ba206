package org.performanceplatform.write.transforms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.recordformats.BodyDescription;
import org.performanceplatform.core.recordformats.ContentType;
import org.performanceplatform.core.recordformats.Limits;
import org.performanceplatform.core.recordformats.ReadRecord;
import org.performanceplatform.core.recordformats.RecordFormat;
import org.performanceplatform.core.recordformats.RecordReader;
import org.performanceplatform.core.recordformats.RecordReaders;
import org.performanceplatform.core.records.DateReading;
import org.performanceplatform.core.records.DateText;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.patience.PatientStream;

/**
 * The time for which transforms are to be run again ({@code reference/backdrop.md} section 1.12).
 *
 * @param end now, to the second, unless the client says otherwise
 */
record TransformRequest(Instant start, Instant end) {

    private static final RecordReaders READERS = new RecordReaders(Limits.DEFAULT);
    private static final ContentType JSON = new ContentType(RecordFormat.JSON, StandardCharsets.UTF_8);
    private static final String START = "_start_at";
    private static final String END = "_end_at";

    /** Both ends included. */
    TimeRange range() {
        return new TimeRange(start, end);
    }

    /** @throws RefusedException if the body has no start, or something that is no date */
    static TransformRequest read(PatientStream body, String contentEncoding, Instant now) {
        try (RecordReader reader = READERS.open(body, BodyDescription.of(JSON).withContentEncoding(contentEncoding))) {
            ReadRecord record = reader.next();
            Map<String, Object> values = record == null ? Map.of() : record.values();
            if (!values.containsKey(START)) {
                throw refused("You must specify a _start_at timestamp");
            }
            Instant end = values.containsKey(END) ? date(values, END, now) : now.truncatedTo(ChronoUnit.SECONDS);
            Instant start = date(values, START, now);
            if (start.isAfter(end)) {
                throw refused("_start_at must not be after _end_at");
            }
            return new TransformRequest(start, end);
        }
    }

    private static Instant date(Map<String, Object> values, String field, Instant now) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        if (values.get(field) instanceof String text
                && DateText.read(text, year) instanceof DateReading.Moment moment) {
            return moment.instant();
        }
        throw refused(field + " must be a date in the format yyyy-MM-ddT00:00:00Z");
    }

    private static RefusedException refused(String message) {
        return new RefusedException(Problem.of(400, "invalid-time", "The time can't be used", message));
    }
}
