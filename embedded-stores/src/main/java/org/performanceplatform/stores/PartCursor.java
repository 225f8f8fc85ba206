package org.performanceplatform.stores;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Gives the documents that a search finds in parts: those that nobody has asked for yet are not held, but for the next. */
abstract class PartCursor extends AbstractCursor {

    /** Documents at once for someone who does not say how many. */
    private static final int USUAL_PART = 1000;

    private final UnaryOperator<List<Document>> projection;
    private int skipped;
    private long left;
    private Document next;

    /**
     * @param skipped so many documents are left out at the beginning
     * @param limit so many follow at most; 0 for all
     */
    PartCursor(long id, UnaryOperator<List<Document>> projection, int skipped, int limit) {
        super(id);
        this.projection = projection;
        this.skipped = Math.max(0, skipped);
        this.left = limit > 0 ? limit : Long.MAX_VALUE;
    }

    /**
     * Takes the search up again behind the document that it found last, or begins it.
     *
     * @return gives one document after the other that the search finds, then null; used for one part, and not kept
     */
    abstract Supplier<Document> search();

    /** Goes to the first document; called once, when all that the search needs is there. */
    final void begin() {
        advance(search());
    }

    @Override
    public synchronized boolean isEmpty() {
        return next == null;
    }

    @Override
    public synchronized List<Document> takeDocuments(int asked) {
        int most = asked > 0 ? asked : USUAL_PART;
        List<Document> taken = new ArrayList<>();
        Supplier<Document> search = search();
        while (next != null && taken.size() < most) {
            taken.add(next);
            advance(search);
        }
        return projection.apply(taken);
    }

    private void advance(Supplier<Document> search) {
        while (skipped > 0 && search.get() != null) {
            skipped--;
        }
        next = left > 0 ? search.get() : null;
        left--;
    }
}
