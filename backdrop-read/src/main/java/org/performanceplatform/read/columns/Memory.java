package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Keeps all columns together within a number of bytes: the data set that is worth least per byte goes first. */
final class Memory {

    private final Collection<Place> places;
    private final long mostBytes;
    private final ColumnsMetrics metrics;

    /** @param places all there are, also those that come later */
    Memory(Collection<Place> places, long mostBytes, ColumnsMetrics metrics) {
        this.places = places;
        this.mostBytes = mostBytes;
        this.metrics = metrics;
    }

    long mostBytes() {
        return mostBytes;
    }

    /** Whether so many records could be held if nothing else were. */
    boolean fits(long records) {
        return Place.bytesOf(records) <= mostBytes;
    }

    /**
     * Makes room for a data set, as long as only others go that are worth less.
     *
     * @return whether there is room now
     */
    synchronized boolean makeRoom(Place newcomer, long records, Instant now) {
        long needed = Place.bytesOf(records);
        double worth = newcomer.worth(records, now);
        while (bytes() + needed > mostBytes) {
            Optional<Place> least = leastWorth(now).filter(place -> place.worth(now) < worth);
            if (least.isEmpty()) {
                return false;
            }
            evict(least.get());
        }
        return true;
    }

    /** Evicts data sets until the rest, grown meanwhile or larger than was thought, are within the limit. */
    synchronized void shrink(Instant now) {
        while (bytes() > mostBytes) {
            evict(leastWorth(now).orElseThrow());
        }
    }

    private void evict(Place place) {
        place.release();
        metrics.evicted();
    }

    private Optional<Place> leastWorth(Instant now) {
        return places.stream()
                .filter(place -> place.held() != null)
                .min(Comparator.comparingDouble(place -> place.worth(now)));
    }

    private long bytes() {
        return places.stream().mapToLong(Place::bytes).sum();
    }
}
