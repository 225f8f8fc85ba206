package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.performanceplatform.core.query.Tally;
import org.performanceplatform.core.query.Values;

/** Finds the records with the earliest and the latest value of a field; of one time, the least and the greatest id. */
final class EndsScan implements FieldScan {

    private final Snapshot snapshot;
    private final String name;
    private final int field;
    private Place[] first = {};
    private Place[] last = {};

    EndsScan(Snapshot snapshot, String field) {
        this.snapshot = snapshot;
        this.name = field;
        this.field = snapshot.fields().number(field);
    }

    /** A row, with what it is ordered by. */
    private record Place(Chunk.View chunk, int row) {

        int compare(Place other, IdIndex.View ids) {
            int byTime = Long.compare(time(), other.time());
            return byTime != 0
                    ? byTime
                    : ids.compare(chunk.idOffsets()[row], other.chunk.idOffsets()[other.row]);
        }

        long time() {
            return chunk.times()[row];
        }
    }

    @Override
    public void take(Chunk.View chunk, int[] rows, int[] cells, int count, int cellCount) {
        Lane lane = chunk.lane(field);
        if (lane == null) {
            return;
        }
        if (cellCount > first.length) {
            first = Arrays.copyOf(first, Math.max(cellCount, 2 * first.length));
            last = Arrays.copyOf(last, first.length);
        }
        for (int i = 0; i < count; i++) {
            if (lane.kind(rows[i]) != Kinds.MISSING && chunk.times()[rows[i]] != Chunk.NO_TIME) {
                take(new Place(chunk, rows[i]), cells[i]);
            }
        }
    }

    @Override
    public void addTo(IntFunction<Tally> tallies) {
        for (int cell = 0; cell < first.length; cell++) {
            if (first[cell] != null) {
                tallies.apply(cell).noteEnd(end(first[cell]));
                tallies.apply(cell).noteEnd(end(last[cell]));
            }
        }
    }

    private void take(Place place, int cell) {
        if (first[cell] == null || place.compare(first[cell], snapshot.ids()) < 0) {
            first[cell] = place;
        }
        if (last[cell] == null || place.compare(last[cell], snapshot.ids()) > 0) {
            last[cell] = place;
        }
    }

    private Tally.End end(Place place) {
        return new Tally.End(
                Values.canonical(snapshot.stored(place.chunk(), place.row(), name)),
                Instant.ofEpochMilli(place.time()),
                snapshot.ids().text(place.chunk().idOffsets()[place.row()]));
    }
}
