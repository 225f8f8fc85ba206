package org.performanceplatform.read.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.core.query.Values;

/** Numbers the values of one field, as they come in one query. Equal numbers of different types are one value. */
final class Ordinals {

    static final int NONE = -1;

    private final Snapshot snapshot;
    private final String field;
    private final int number;
    private final int[] byCode;
    private final LongIntTable byLong = new LongIntTable();
    private final Map<Object, Integer> byValue = new HashMap<>();
    private final List<Object> values = new ArrayList<>();

    Ordinals(Snapshot snapshot, String field) {
        this.snapshot = snapshot;
        this.field = field;
        this.number = snapshot.fields().number(field);
        this.byCode = new int[number < 0 ? 0 : snapshot.fields().sizes()[number]];
        Arrays.fill(byCode, NONE);
    }

    /** How many values there were so far. */
    int size() {
        return values.size();
    }

    /** The distinct canonical values, null among them if it is one. */
    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    /** The canonical value of an ordinal. */
    Object value(int ordinal) {
        return values.get(ordinal);
    }

    /**
     * Fills in the ordinals of some rows.
     *
     * @param nulls whether null is a value; otherwise it has no ordinal, as a missing field has none
     */
    void fill(Chunk.View chunk, int[] rows, int count, int[] ordinals, boolean nulls) {
        if (Snapshot.hasOwnPlace(field)) {
            for (int i = 0; i < count; i++) {
                Object value = Values.canonical(snapshot.stored(chunk, rows[i], field));
                ordinals[i] = value == null ? NONE : ofValue(value);
            }
            return;
        }
        Lane lane = chunk.lane(number);
        if (lane == null) {
            Arrays.fill(ordinals, 0, count, NONE);
        } else if (lane.uniformKind() == Kinds.TEXT) {
            for (int i = 0; i < count; i++) {
                ordinals[i] = ofCode(lane.code(rows[i]));
            }
        } else {
            for (int i = 0; i < count; i++) {
                ordinals[i] = of(lane, rows[i], nulls);
            }
        }
    }

    private int of(Lane lane, int row, boolean nulls) {
        return switch (lane.kind(row)) {
            case Kinds.MISSING -> NONE;
            case Kinds.NULL -> nulls ? ofValue(null) : NONE;
            case Kinds.TEXT -> ofCode(lane.code(row));
            case Kinds.LONG -> ofLong(lane.number(row));
            default -> {
                Object value = Values.canonical(snapshot.stored(lane, row, number));
                yield value instanceof Long integer ? ofLong(integer) : ofValue(value);
            }
        };
    }

    private int ofCode(int code) {
        if (byCode[code] == NONE) {
            byCode[code] = add(snapshot.fields().texts()[number][code]);
        }
        return byCode[code];
    }

    private int ofLong(long value) {
        int known = byLong.get(value);
        if (known == LongIntTable.ABSENT) {
            known = add(value);
            byLong.put(value, known);
        }
        return known;
    }

    private int ofValue(Object value) {
        return byValue.computeIfAbsent(value, this::add);
    }

    private int add(Object value) {
        values.add(value);
        return values.size() - 1;
    }
}
