package org.performanceplatform.stores;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Goes through the documents of a collection in an order. The places of the first of them are gathered, and when those are used up the
 * places of the next, so that never more than a share of the heap is taken, however many documents there are. As in MongoDB, a document
 * that is there throughout is met once; one that comes, goes or moves meanwhile may be met or not.
 */
final class SortedCursor extends PartCursor {

    /** So many bytes of the heap for each place: a place takes some 150, and up to twice as many are gathered before they are cut. */
    private static final int HEAP_FOR_A_PLACE = 2048;

    private static final int LEAST_PLACES = 10_000;
    private static final int MOST_PLACES = 500_000;

    private final DocumentMap documents;
    private final Predicate<Document> wanted;
    private final List<String> fields;
    private final List<ValueComparator> directions;
    private final Comparator<Place> order = this::compare;
    private final int part;
    private Iterator<Place> places = Collections.emptyIterator();
    private Place last;
    private boolean cut = true;

    /** Where a document stands in the order: its values of the fields that decide it, and its key. */
    private static final class Place {

        final Object[] values;
        final Object key;

        Place(Object[] values, Object key) {
            this.values = values;
            this.key = key;
        }
    }

    /**
     * @param order fields, not within others, with 1 or -1; of documents that are equal in it those of lesser keys come first
     * @param skipped so many documents are left out at the beginning
     * @param limit so many follow at most; 0 for all
     */
    SortedCursor(
            long id,
            DocumentMap documents,
            Predicate<Document> wanted,
            Document order,
            UnaryOperator<List<Document>> projection,
            int skipped,
            int limit) {
        this(id, documents, wanted, order, projection, skipped, limit, usualPlaces());
    }

    /** @param most so many places at a time */
    SortedCursor(
            long id,
            DocumentMap documents,
            Predicate<Document> wanted,
            Document order,
            UnaryOperator<List<Document>> projection,
            int skipped,
            int limit,
            int most) {
        super(id, projection, skipped, limit);
        this.documents = documents;
        this.wanted = wanted;
        this.fields = List.copyOf(order.keySet());
        this.directions = order.values().stream()
                .map(sign -> ((Number) sign).intValue() > 0 ? ValueComparator.asc() : ValueComparator.desc())
                .toList();
        this.part = limit > 0 ? (int) Math.min(most, (long) Math.max(0, skipped) + limit + 1) : most;
        begin();
    }

    @Override
    Supplier<Document> search() {
        return this::following;
    }

    private Document following() {
        while (places.hasNext() || gather()) {
            Place place = places.next();
            Document document = (Document) documents.get(place.key);
            if (document != null && wanted.test(document) && !comesLater(document, place.key)) {
                return document;
            }
        }
        return null;
    }

    /** Whether the document has moved to where it will be met again. */
    private boolean comesLater(Document document, Object key) {
        return cut && compare(place(document, key), last) > 0;
    }

    /**
     * Gathers the places behind the last one. Whenever there are too many they are sorted and cut, after which most others are seen not to
     * be among them by one comparison.
     *
     * @return whether there are any
     */
    private boolean gather() {
        if (!cut) {
            return false;
        }
        cut = false;
        Place bound = null;
        List<Place> gathered = new ArrayList<>();
        Iterator<DocumentWithPosition<Object>> entries = documents.from(null);
        while (entries.hasNext()) {
            DocumentWithPosition<Object> entry = entries.next();
            Document document = entry.getDocument();
            RunningRead.goOn();
            Place place = place(document, entry.getPosition());
            boolean behind = last == null || compare(place, last) > 0;
            boolean before = bound == null || compare(place, bound) < 0;
            if (behind && before && wanted.test(document)) {
                gathered.add(place);
                if (gathered.size() == 2 * part) {
                    bound = sortAndCut(gathered);
                }
            } else {
                cut |= behind && !before;
            }
        }
        sortAndCut(gathered);
        places = gathered.iterator();
        last = gathered.isEmpty() ? last : gathered.get(gathered.size() - 1);
        return places.hasNext();
    }

    private Place sortAndCut(List<Place> gathered) {
        gathered.sort(order);
        if (gathered.size() > part) {
            gathered.subList(part, gathered.size()).clear();
            cut = true;
        }
        return gathered.isEmpty() ? null : gathered.get(gathered.size() - 1);
    }

    private Place place(Document document, Object key) {
        var values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = document.getOrDefault(fields.get(i), Missing.getInstance());
        }
        return new Place(values, key);
    }

    private int compare(Place one, Place other) {
        for (int i = 0; i < one.values.length; i++) {
            int compared = directions.get(i).compare(one.values[i], other.values[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return documents.getKeyType().compare(one.key, other.key);
    }

    private static int usualPlaces() {
        long share = Runtime.getRuntime().maxMemory() / HEAP_FOR_A_PLACE;
        return (int) Math.max(LEAST_PLACES, Math.min(share, MOST_PLACES));
    }
}
