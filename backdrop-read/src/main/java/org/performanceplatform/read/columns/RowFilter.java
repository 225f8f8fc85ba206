package org.performanceplatform.read.columns;

import org.performanceplatform.core.query.Condition;
import org.performanceplatform.core.query.Values;

/** Keeps the rows of which a condition holds. What it says of a text is found out once for each text. */
final class RowFilter {

    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    private final Snapshot snapshot;
    private final Condition condition;
    private final int number;
    private final byte[] ofTexts;
    private final boolean ofMissing;
    private final Condition.Compare comparedWith;

    RowFilter(Snapshot snapshot, Condition condition) {
        this.snapshot = snapshot;
        this.condition = condition;
        this.number = snapshot.fields().number(condition.field());
        this.ofTexts = new byte[number < 0 ? 0 : snapshot.fields().sizes()[number]];
        this.ofMissing = condition.holdsFor(null, false);
        this.comparedWith =
                condition instanceof Condition.Compare compare && compare.value() instanceof Long ? compare : null;
    }

    /** Moves the rows that are kept to the front, and tells how many they are. */
    int keep(Chunk.View chunk, int[] rows, int count) {
        boolean ownPlace = Snapshot.hasOwnPlace(condition.field());
        Lane lane = ownPlace ? null : chunk.lane(number);
        if (lane != null && lane.uniformKind() == Kinds.LONG && comparedWith != null) {
            return keepIntegers(lane.numbers(), rows, count);
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            if (ownPlace ? holdsForPlace(chunk, row) : lane == null ? ofMissing : holds(lane, row)) {
                rows[kept++] = row;
            }
        }
        return kept;
    }

    private int keepIntegers(Numerals integers, int[] rows, int count) {
        Condition.Operator operator = comparedWith.operator();
        long value = (Long) comparedWith.value();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += operator.holds(Long.compare(integers.get(row), value)) ? 1 : 0;
        }
        return kept;
    }

    private boolean holdsForPlace(Chunk.View chunk, int row) {
        Object value = Values.canonical(snapshot.stored(chunk, row, condition.field()));
        return condition.holdsFor(value, value != null);
    }

    private boolean holds(Lane lane, int row) {
        byte kind = lane.kind(row);
        if (kind == Kinds.MISSING) {
            return ofMissing;
        }
        if (kind == Kinds.TEXT) {
            return ofText(lane.code(row));
        }
        return condition.holdsFor(Values.canonical(snapshot.stored(lane, row, number)), true);
    }

    private boolean ofText(int code) {
        if (ofTexts[code] == 0) {
            boolean holds = condition.holdsFor(snapshot.fields().texts()[number][code], true);
            ofTexts[code] = holds ? HOLDS : FAILS;
        }
        return ofTexts[code] == HOLDS;
    }
}
