package org.performanceplatform.read.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.Sort;
import org.performanceplatform.core.query.StoredOrder;
import org.performanceplatform.core.query.Values;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.representations.Rows;

/** The stored records that a raw query asks for, from a snapshot, in the order in which MongoDB would give them. */
final class SnapshotRecords {

    private static final int HEAP = 100_000;

    private final Snapshot snapshot;
    private final Deadline deadline;

    SnapshotRecords(Snapshot snapshot, Deadline deadline) {
        this.snapshot = snapshot;
        this.deadline = deadline;
    }

    /** A record, with the value it is sorted by. */
    private record Place(Chunk.View chunk, int row, Object key) {}

    /** The records in the order of the query, at most as many as it says. */
    Rows.Cursor open(Query query) {
        Comparator<Place> order = order(query);
        long limit = query.limit().orElse(Long.MAX_VALUE);
        List<Place> places = limit <= HEAP ? firstOf(query, order, (int) limit) : allOf(query, order);
        Iterator<Place> ordered = places.stream().limit(limit).iterator();
        return new Rows.Cursor() {
            @Override
            public boolean hasNext() {
                return ordered.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                Place place = ordered.next();
                return snapshot.record(place.chunk, place.row);
            }
        };
    }

    private List<Place> allOf(Query query, Comparator<Place> order) {
        List<Place> all = new ArrayList<>();
        forEach(query, all::add);
        all.sort(order);
        return all;
    }

    private List<Place> firstOf(Query query, Comparator<Place> order, int limit) {
        PriorityQueue<Place> last = new PriorityQueue<>(Math.max(1, limit), order.reversed());
        forEach(query, place -> {
            if (last.size() < limit) {
                last.add(place);
            } else if (limit > 0 && order.compare(place, last.element()) < 0) {
                last.remove();
                last.add(place);
            }
        });
        List<Place> first = new ArrayList<>(last);
        Collections.sort(first, order);
        return first;
    }

    private void forEach(Query query, Consumer<Place> action) {
        RowSelection selection = new RowSelection(snapshot, query.window(), query.conditions(), false);
        Optional<String> key = query.sort().map(Sort::key).filter(name -> !name.equals(RecordFields.ID));
        int[] rows = new int[Chunk.SIZE];
        for (Chunk.View chunk : snapshot.chunks()) {
            deadline.check();
            int count = selection.of(chunk, rows);
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                Object value = key.map(name -> Values.canonical(snapshot.stored(chunk, row, name)))
                        .orElse(null);
                if (isAfterCursor(query, chunk, row, value)) {
                    action.accept(new Place(chunk, row, value));
                }
            }
        }
    }

    private boolean isAfterCursor(Query query, Chunk.View chunk, int row, Object value) {
        if (query.cursor().isEmpty()) {
            return true;
        }
        String id = snapshot.ids().text(chunk.idOffsets()[row]);
        int byId = StoredOrder.INSTANCE.compare(id, query.cursor().get().id());
        if (query.sort().isEmpty()) {
            return byId > 0;
        }
        boolean descending = query.sort().get().direction() == Sort.Direction.DESCENDING;
        if (query.sort().get().key().equals(RecordFields.ID)) {
            return descending ? byId < 0 : byId > 0;
        }
        int byKey = StoredOrder.INSTANCE.compare(value, query.cursor().get().sortValue());
        return byKey == 0 ? byId > 0 : descending == byKey < 0;
    }

    private Comparator<Place> order(Query query) {
        Comparator<Place> byId = (left, right) -> snapshot.ids()
                .compare(left.chunk.idOffsets()[left.row], right.chunk.idOffsets()[right.row]);
        if (query.sort().isEmpty()) {
            return byId;
        }
        Sort sort = query.sort().get();
        Comparator<Place> byKey =
                sort.key().equals(RecordFields.ID) ? byId : Comparator.comparing(Place::key, StoredOrder.INSTANCE);
        return switch (sort.direction()) {
            case ASCENDING -> byKey.thenComparing(byId);
            case DESCENDING -> byKey.reversed().thenComparing(byId);
        };
    }
}
