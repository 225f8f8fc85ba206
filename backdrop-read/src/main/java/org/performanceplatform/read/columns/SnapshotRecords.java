package org.performanceplatform.read.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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

    /** So many places are in memory at most, and up to twice as many before they are sorted and cut. */
    private static final int MOST_PLACES = 200_000;

    /** Fewer are not worth cutting. */
    private static final int LEAST_GATHERED = 1000;

    private final Snapshot snapshot;
    private final Deadline deadline;
    private final int mostPlaces;

    SnapshotRecords(Snapshot snapshot, Deadline deadline) {
        this(snapshot, deadline, MOST_PLACES);
    }

    /** @param mostPlaces so many records at a time are put in order */
    SnapshotRecords(Snapshot snapshot, Deadline deadline, int mostPlaces) {
        this.snapshot = snapshot;
        this.deadline = deadline;
        this.mostPlaces = mostPlaces;
    }

    /** A record, with the value it is sorted by. */
    private record Place(Chunk.View chunk, int row, Object key) {}

    /**
     * The records in the order of the query, at most as many as it says. The first of them are found before this returns, the deadline
     * permitting; the others, if there are more than may be held, when those have been taken.
     */
    Rows.Cursor open(Query query) {
        Ordered ordered = new Ordered(query);
        ordered.gather(deadline::check);
        return ordered;
    }

    private final class Ordered implements Rows.Cursor {

        private final Query query;
        private final Comparator<Place> order;
        private long left;
        private Iterator<Place> places = Collections.emptyIterator();
        private Place last;
        private Place bound;
        private boolean cut;

        Ordered(Query query) {
            this.query = query;
            this.order = order(query);
            this.left = query.limit().orElse(Long.MAX_VALUE);
        }

        @Override
        public boolean hasNext() {
            while (left > 0 && !places.hasNext() && cut) {
                gather(() -> {});
            }
            return left > 0 && places.hasNext();
        }

        @Override
        public Map<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            left--;
            Place place = places.next();
            return snapshot.record(place.chunk, place.row);
        }

        /** Finds the places behind the last one. */
        void gather(Runnable goOn) {
            int most = (int) Math.min(left, mostPlaces);
            int gatheredAtOnce = Math.max(LEAST_GATHERED, 2 * most);
            List<Place> gathered = new ArrayList<>();
            cut = false;
            bound = null;
            forEach(query, goOn, place -> {
                boolean behind = last == null || order.compare(place, last) > 0;
                if (behind && bound != null && order.compare(place, bound) > 0) {
                    cut = true;
                } else if (behind) {
                    gathered.add(place);
                    if (gathered.size() == gatheredAtOnce) {
                        sortAndCut(gathered, most);
                    }
                }
            });
            sortAndCut(gathered, most);
            last = bound;
            places = gathered.iterator();
        }

        private void sortAndCut(List<Place> gathered, int most) {
            gathered.sort(order);
            if (gathered.size() > most) {
                gathered.subList(most, gathered.size()).clear();
                cut = true;
            }
            bound = gathered.isEmpty() ? null : gathered.get(gathered.size() - 1);
        }
    }

    private void forEach(Query query, Runnable goOn, Consumer<Place> action) {
        RowSelection selection = new RowSelection(snapshot, query.window(), query.conditions(), false);
        Optional<String> key = query.sort().map(Sort::key).filter(name -> !name.equals(RecordFields.ID));
        int[] rows = new int[Chunk.SIZE];
        for (Chunk.View chunk : snapshot.chunks()) {
            goOn.run();
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
