package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.periods.Period;

/**
 * All records of a data set as they were at one version; immutable and safe for any number of threads.
 *
 * @param exact whether nothing was being written while they were read, so that they are those of the version and no other
 * @param live the number of records
 * @param earliest not after any record's time, in milliseconds; with {@code latest} perhaps wider than need be
 */
record Snapshot(
        DataSetName name,
        String epoch,
        long version,
        boolean exact,
        Chunk.View[] chunks,
        Fields.View fields,
        IdIndex.View ids,
        int live,
        long earliest,
        long latest) {

    private static final Map<String, Period> PERIODS = periods();

    /** The period whose start a field of that name holds, if it is such a field. */
    static Optional<Period> periodOf(String field) {
        return Optional.ofNullable(PERIODS.get(field));
    }

    /** Whether the field has no lane because it has a place of its own. */
    static boolean hasOwnPlace(String field) {
        return field.equals(RecordFields.ID) || field.equals(RecordFields.TIMESTAMP) || PERIODS.containsKey(field);
    }

    /** Whether the record has the field, perhaps null. */
    boolean has(Chunk.View chunk, int row, String field) {
        if (field.equals(RecordFields.ID)) {
            return true;
        }
        if (hasOwnPlace(field)) {
            return chunk.times()[row] != Chunk.NO_TIME;
        }
        Lane lane = chunk.lane(fields.number(field));
        return lane != null && lane.kind(row) != Kinds.MISSING;
    }

    /** A value as it is stored; null if it is null or the record does not have the field. */
    Object stored(Chunk.View chunk, int row, String field) {
        if (field.equals(RecordFields.ID)) {
            return ids.text(chunk.idOffsets()[row]);
        }
        if (hasOwnPlace(field)) {
            long time = chunk.times()[row];
            if (time == Chunk.NO_TIME) {
                return null;
            }
            return periodOf(field)
                    .map(period -> Date.from(period.floor(Instant.ofEpochMilli(time))))
                    .orElseGet(() -> new Date(time));
        }
        int number = fields.number(field);
        return stored(chunk.lane(number), row, number);
    }

    /** A value of a lane as it is stored; null if it is null or missing. */
    Object stored(Lane lane, int row, int field) {
        if (lane == null) {
            return null;
        }
        return switch (lane.kind(row)) {
            case Kinds.FALSE -> Boolean.FALSE;
            case Kinds.TRUE -> Boolean.TRUE;
            case Kinds.LONG -> lane.number(row);
            case Kinds.DOUBLE -> Double.longBitsToDouble(lane.number(row));
            case Kinds.TEXT -> fields.texts()[field][lane.code(row)];
            case Kinds.TIME -> new Date(lane.number(row));
            default -> null;
        };
    }

    /** The whole record as it is stored. */
    Document record(Chunk.View chunk, int row) {
        Document record = new Document(RecordFields.ID, ids.text(chunk.idOffsets()[row]));
        long time = chunk.times()[row];
        if (time != Chunk.NO_TIME) {
            record.append(RecordFields.TIMESTAMP, new Date(time));
            Instant instant = Instant.ofEpochMilli(time);
            PERIODS.forEach((field, period) -> record.append(field, Date.from(period.floor(instant))));
        }
        fields.numbers().forEach((field, number) -> {
            Lane lane = chunk.lane(number);
            if (lane != null && lane.kind(row) != Kinds.MISSING) {
                record.append(field, stored(lane, row, number));
            }
        });
        return record;
    }

    private static Map<String, Period> periods() {
        Map<String, Period> periods = new HashMap<>();
        for (Period period : Period.values()) {
            periods.put(period.startField(), period);
        }
        return Map.copyOf(periods);
    }
}
