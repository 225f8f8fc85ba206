package org.performanceplatform.stores;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * Goes through the documents of a collection in the order of their keys and holds one part of them at a time, where the server's own cursor
 * holds all. As in MongoDB, a document that is there throughout is met once; one that comes or goes meanwhile may be met or not.
 */
final class ScanCursor extends AbstractCursor {

    /** Documents at once for someone who does not say how many. */
    private static final int USUAL_PART = 1000;

    private final MVMap<Object, Document> documents;
    private final Predicate<Document> wanted;
    private final UnaryOperator<List<Document>> projection;
    private int skipped;
    private long left;
    private Object lastKey;
    private Document next;

    /**
     * @param skipped so many documents are left out at the beginning
     * @param limit so many follow at most; 0 for all
     */
    ScanCursor(
            long id,
            MVMap<Object, Document> documents,
            Predicate<Document> wanted,
            UnaryOperator<List<Document>> projection,
            int skipped,
            int limit) {
        super(id);
        this.documents = documents;
        this.wanted = wanted;
        this.projection = projection;
        this.skipped = Math.max(0, skipped);
        this.left = limit > 0 ? limit : Long.MAX_VALUE;
        advance(entries());
    }

    @Override
    public synchronized boolean isEmpty() {
        return next == null;
    }

    @Override
    public synchronized List<Document> takeDocuments(int asked) {
        int most = asked > 0 ? asked : USUAL_PART;
        List<Document> taken = new ArrayList<>();
        Cursor<Object, Document> entries = entries();
        while (next != null && taken.size() < most) {
            taken.add(next);
            advance(entries);
        }
        return projection.apply(taken);
    }

    /** The entries behind the last one met, as they are now. */
    private Cursor<Object, Document> entries() {
        return documents.cursor(lastKey);
    }

    private void advance(Cursor<Object, Document> entries) {
        next = null;
        while (left > 0 && entries.hasNext()) {
            Object key = entries.next();
            if (lastKey != null && documents.getKeyType().compare(key, lastKey) <= 0) {
                continue;
            }
            lastKey = key;
            Document document = entries.getValue();
            if (!wanted.test(document)) {
                continue;
            }
            if (skipped > 0) {
                skipped--;
                continue;
            }
            left--;
            next = document;
            return;
        }
    }
}
