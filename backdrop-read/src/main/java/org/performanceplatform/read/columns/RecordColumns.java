package org.performanceplatform.read.columns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.periods.Period;

/**
 * The records of one data set as columns. A record that comes again, by its id, is put at the end and its former row marked
 * as deleted; a chunk most of whose rows are deleted is dissolved. For one thread at a time.
 */
final class RecordColumns {

    /** Internal fields that are not kept as such: the id and the time have their own places, period starts are computed. */
    private static final Set<String> OWN_PLACE = Stream.concat(
                    Stream.of(RecordFields.ID, RecordFields.TIMESTAMP),
                    Stream.of(Period.values()).map(Period::startField))
            .collect(Collectors.toUnmodifiableSet());

    private final Fields fields = new Fields();
    private final IdIndex ids = new IdIndex(this::placeOfId);
    private final List<Chunk> chunks = new ArrayList<>();
    private final Deque<Integer> freeNumbers = new ArrayDeque<>();
    private int tail = -1;
    private int live;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    /**
     * Puts a record, instead of the one of the same id if there is one.
     *
     * @throws NotColumnarException if it holds something that columns have no place for
     */
    void put(Map<String, Object> record) {
        if (!(record.get(RecordFields.ID) instanceof String id)) {
            throw new NotColumnarException("an id that is no text");
        }
        int former = ids.row(id);
        Chunk chunk = tail();
        int place = ids.put(id, tail * Chunk.SIZE + chunk.rows());
        append(chunk, record, place);
        if (former != IdIndex.NO_ROW) {
            deleteRow(former);
        }
        live++;
    }

    /** Removes the record of that id, if there is one. */
    void remove(String id) {
        int row = ids.row(id);
        if (row != IdIndex.NO_ROW) {
            ids.remove(id);
            deleteRow(row);
        }
    }

    /** Dissolves the chunks that are mostly deleted, moving what is left to the end. */
    void tidy() {
        for (int number = 0; number < chunks.size(); number++) {
            Chunk chunk = chunks.get(number);
            if (chunk != null && number != tail && 2 * chunk.deletions() > chunk.rows()) {
                Snapshot before = snapshot(null, null, 0, false);
                Chunk.View view = chunk.view();
                for (int row = 0; row < view.rows(); row++) {
                    if (!view.isDeleted(row)) {
                        put(before.record(view, row));
                    }
                }
                chunks.set(number, null);
                freeNumbers.add(number);
            }
        }
    }

    /**
     * The columns as they are now, as those of the epoch and version that a head tells of.
     *
     * @param exact whether they are those and no others
     */
    Snapshot snapshot(HeadState state, boolean exact) {
        return snapshot(state.name(), state.epoch(), state.version(), exact);
    }

    private Snapshot snapshot(DataSetName name, String epoch, long version, boolean exact) {
        Chunk.View[] views = chunks.stream()
                .filter(chunk -> chunk != null && chunk.rows() > chunk.deletions())
                .map(Chunk::view)
                .toArray(Chunk.View[]::new);
        return new Snapshot(name, epoch, version, exact, views, fields.view(), ids.view(), live, earliest, latest);
    }

    int live() {
        return live;
    }

    /** An estimate of the memory held. */
    long bytes() {
        long bytes = ids.bytes() + fields.bytes();
        for (Chunk chunk : chunks) {
            bytes += chunk == null ? 0 : chunk.bytes();
        }
        return bytes;
    }

    private Chunk tail() {
        if (tail < 0 || chunks.get(tail).isFull()) {
            if (freeNumbers.isEmpty()) {
                if (chunks.size() == Integer.MAX_VALUE / Chunk.SIZE) {
                    throw new NotColumnarException("too many rows");
                }
                chunks.add(null);
                freeNumbers.add(chunks.size() - 1);
            }
            tail = freeNumbers.remove();
            chunks.set(tail, new Chunk());
        }
        return chunks.get(tail);
    }

    private int placeOfId(int row) {
        return chunks.get(row / Chunk.SIZE).placeOfId(row % Chunk.SIZE);
    }

    private void append(Chunk chunk, Map<String, Object> record, int place) {
        long time = time(record);
        int row = chunk.begin(time, place);
        for (Map.Entry<String, Object> entry : record.entrySet()) {
            if (!OWN_PLACE.contains(entry.getKey())) {
                set(chunk, row, fields.number(entry.getKey()), entry.getValue());
            }
        }
        chunk.end();
        if (time != Chunk.NO_TIME) {
            earliest = Math.min(earliest, time);
            latest = Math.max(latest, time);
        }
    }

    private void set(Chunk chunk, int row, int field, Object value) {
        if (value == null) {
            chunk.set(row, field, Kinds.NULL, 0, 0);
        } else if (value instanceof String text) {
            chunk.set(row, field, Kinds.TEXT, 0, fields.code(field, text));
        } else if (value instanceof Long || value instanceof Integer) {
            chunk.set(row, field, Kinds.LONG, ((Number) value).longValue(), 0);
        } else if (value instanceof Double number) {
            chunk.set(row, field, Kinds.DOUBLE, Double.doubleToRawLongBits(number), 0);
        } else if (value instanceof Boolean truth) {
            chunk.set(row, field, truth ? Kinds.TRUE : Kinds.FALSE, 0, 0);
        } else if (value instanceof Date date) {
            chunk.set(row, field, Kinds.TIME, date.getTime(), 0);
        } else {
            throw new NotColumnarException("a value of " + value.getClass());
        }
    }

    private static long time(Map<String, Object> record) {
        Object timestamp = record.get(RecordFields.TIMESTAMP);
        if (timestamp instanceof Date date) {
            return date.getTime();
        }
        if (record.containsKey(RecordFields.TIMESTAMP)) {
            throw new NotColumnarException("a timestamp that is no time");
        }
        return Chunk.NO_TIME;
    }

    private void deleteRow(int row) {
        chunks.get(row / Chunk.SIZE).delete(row % Chunk.SIZE);
        live--;
    }
}
