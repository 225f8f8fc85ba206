package org.performanceplatform.write.amending;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.recordformats.BodyDescription;
import org.performanceplatform.core.recordformats.ContentType;
import org.performanceplatform.core.recordformats.Limits;
import org.performanceplatform.core.recordformats.ReadRecord;
import org.performanceplatform.core.recordformats.RecordFormat;
import org.performanceplatform.core.recordformats.RecordReader;
import org.performanceplatform.core.recordformats.RecordReaders;
import org.performanceplatform.core.records.CheckedRecord;
import org.performanceplatform.core.records.RecordFault;
import org.performanceplatform.core.records.RecordFaults;
import org.performanceplatform.core.records.StoredRecord;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.errors.ErrorCatalogue;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.patience.PatientStream;
import org.performanceplatform.write.rules.RulesCache;

/**
 * Reads a patch, and checks that the record is still one of its data set with the patch applied. The starts of its periods
 * follow its {@code _timestamp}.
 */
@Singleton
class RecordPatch {

    private static final int MOST_FAULTS = 100;

    private final RecordReaders readers = new RecordReaders(Limits.DEFAULT);
    private final RulesCache rules;
    private final Clock clock;

    RecordPatch(RulesCache rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What a patch makes of a stored record.
     *
     * @param fields the fields to set
     * @param warnings how many of the patch's values look like personal data, in a data set that only warns of them
     */
    record Patched(Map<String, Object> fields, int warnings) {}

    /**
     * The one object of a body.
     *
     * @throws RefusedException if it has another number of objects, or is not said to be JSON
     */
    Map<String, Object> read(PatientStream body, String contentType, String contentEncoding) {
        ContentType type = ContentType.parse(contentType)
                .filter(said -> said.format() == RecordFormat.JSON)
                .orElseThrow(() -> new RefusedException(
                        isEmpty(body) ? ErrorCatalogue.emptyBody() : ErrorCatalogue.notJson(contentType)));
        BodyDescription description = BodyDescription.of(type).withContentEncoding(contentEncoding);
        try (RecordReader reader = readers.open(body, description)) {
            ReadRecord first = reader.next();
            if (first == null || reader.next() != null) {
                throw refused("not-one-object", "Expected one JSON object with the fields to change");
            }
            return first.values();
        }
    }

    private static boolean isEmpty(PatientStream body) {
        try {
            return body.read() < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The stored record with the patch applied.
     *
     * @throws RefusedException if it would be at fault
     */
    Patched applied(DataSet dataSet, Document stored, Map<String, Object> patch) {
        Map<String, Object> asSent = asSent(stored);
        keepsItsId(dataSet, asSent, patch);
        Map<String, Object> merged = new LinkedHashMap<>(asSent);
        merged.putAll(patch);
        Instant now = clock.instant();
        CheckedRecord checked = rules.withGivenIds(dataSet)
                .check(merged, 0, now.atZone(ZoneOffset.UTC).getYear());
        if (!checked.faults().isEmpty()) {
            RecordFaults faults = new RecordFaults(MOST_FAULTS, MOST_FAULTS);
            faults.add(checked.faults());
            throw new RefusedException(Problem.of(
                            faults.onlyLimits() ? 422 : 400,
                            "invalid-records",
                            "Records are at fault",
                            "The patched record would be at fault; nothing was changed")
                    .withMessages(faults.messages())
                    .withFaults(faults.faults()));
        }
        Document complete = StoredRecord.complete(checked.document(), later(now, stored));
        boolean moves = patch.containsKey(RecordFields.TIMESTAMP);
        Map<String, Object> fields = new LinkedHashMap<>();
        complete.forEach((field, value) -> {
            if (patch.containsKey(field) && !field.equals(RecordFields.ID)
                    || field.equals(RecordFields.UPDATED_AT)
                    || moves && isPeriodStart(field)) {
                fields.put(field, value);
            }
        });
        return new Patched(fields, warnings(checked, patch));
    }

    /** Of the record's other fields was warned when they came. */
    private static int warnings(CheckedRecord checked, Map<String, Object> patch) {
        Set<String> pointers =
                patch.keySet().stream().map(RecordFault::pointerTo).collect(Collectors.toSet());
        return (int) checked.warnings().stream()
                .filter(warning -> pointers.contains(warning.pointer()))
                .count();
    }

    /** Two versions of a record are never of the same time, so that one can be told from the other. */
    private static Instant later(Instant now, Document stored) {
        Date before = stored.getDate(RecordFields.UPDATED_AT);
        return before == null || now.toEpochMilli() > before.getTime()
                ? now
                : before.toInstant().plusMillis(1);
    }

    private static void keepsItsId(DataSet dataSet, Map<String, Object> stored, Map<String, Object> patch) {
        if (patch.containsKey(RecordFields.ID)
                && !Objects.equals(patch.get(RecordFields.ID), stored.get(RecordFields.ID))) {
            throw refused("id-changes", "The _id of a record can't be changed");
        }
        for (String field : dataSet.autoIds()) {
            if (patch.containsKey(field) && !Objects.equals(patch.get(field), stored.get(field))) {
                throw refused(
                        "id-changes",
                        field + " is part of the record's id and can't be changed; delete the record and send it anew");
            }
        }
    }

    /** A stored record in the form in which it could have been sent. */
    private static Map<String, Object> asSent(Document stored) {
        Map<String, Object> record = new LinkedHashMap<>();
        stored.forEach((field, value) -> {
            if (!isPeriodStart(field) && !field.equals(RecordFields.UPDATED_AT)) {
                record.put(field, value instanceof Date date ? date.toInstant().toString() : value);
            }
        });
        return record;
    }

    private static boolean isPeriodStart(String field) {
        return List.of(Period.values()).stream()
                .anyMatch(period -> period.startField().equals(field));
    }

    private static RefusedException refused(String type, String message) {
        return new RefusedException(Problem.of(400, type, "The patch can't be applied", message));
    }
}
