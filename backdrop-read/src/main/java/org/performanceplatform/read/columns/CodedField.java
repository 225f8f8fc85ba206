package org.performanceplatform.read.columns;

import java.util.Optional;

/** A grouping field that holds text and booleans only, so that its values are numbered already: by their codes. */
final class CodedField {

    private static final int BOOLEANS = 2;

    private final Snapshot snapshot;
    private final int number;
    private final int texts;

    private CodedField(Snapshot snapshot, int number, int texts) {
        this.snapshot = snapshot;
        this.number = number;
        this.texts = texts;
    }

    /** The field, if its values are of those kinds. */
    static Optional<CodedField> of(Snapshot snapshot, String name) {
        int number = snapshot.fields().number(name);
        if (Snapshot.hasOwnPlace(name) || number < 0) {
            return Optional.empty();
        }
        for (Chunk.View chunk : snapshot.chunks()) {
            Lane lane = chunk.lane(number);
            if (lane != null && lane.hasNumbers()) {
                return Optional.empty();
            }
        }
        return Optional.of(new CodedField(snapshot, number, snapshot.fields().sizes()[number]));
    }

    /** How many values there may be. */
    int size() {
        return texts + BOOLEANS;
    }

    Object value(int code) {
        return code < texts ? snapshot.fields().texts()[number][code] : (Object) (code > texts);
    }

    /** Appends the value to the number of each row's cell; drops the rows that have none. */
    int put(Chunk.View chunk, int[] rows, int count, int[] cells) {
        Lane lane = chunk.lane(number);
        if (lane == null) {
            return 0;
        }
        if (lane.uniformKind() == Kinds.TEXT) {
            lane.codes().append(rows, count, cells, size());
            return count;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            byte kind = lane.kind(rows[i]);
            if (kind >= Kinds.FALSE) {
                int code = kind == Kinds.TEXT ? lane.code(rows[i]) : texts + kind - Kinds.FALSE;
                cells[kept] = cells[i] * size() + code;
                rows[kept] = rows[i];
                kept++;
            }
        }
        return kept;
    }
}
