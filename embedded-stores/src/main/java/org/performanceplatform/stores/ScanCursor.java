package org.performanceplatform.stores;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Goes through the documents of a collection in the order of their keys and holds one part of them at a time, where the server's own cursor
 * holds all. As in MongoDB, a document that is there throughout is met once; one that comes or goes meanwhile may be met or not.
 */
final class ScanCursor extends PartCursor {

    private final DocumentMap documents;
    private final Predicate<Document> wanted;
    private Object lastKey;

    /**
     * @param skipped so many documents are left out at the beginning
     * @param limit so many follow at most; 0 for all
     */
    ScanCursor(
            long id,
            DocumentMap documents,
            Predicate<Document> wanted,
            UnaryOperator<List<Document>> projection,
            int skipped,
            int limit) {
        super(id, projection, skipped, limit);
        this.documents = documents;
        this.wanted = wanted;
        begin();
    }

    /** Among the entries behind the last one met, as they are now. */
    @Override
    Supplier<Document> search() {
        Iterator<DocumentWithPosition<Object>> entries = documents.from(lastKey);
        return () -> following(entries);
    }

    private Document following(Iterator<DocumentWithPosition<Object>> entries) {
        while (entries.hasNext()) {
            DocumentWithPosition<Object> entry = entries.next();
            Object key = entry.getPosition();
            if (lastKey != null && documents.getKeyType().compare(key, lastKey) <= 0) {
                continue;
            }
            lastKey = key;
            if (wanted.test(entry.getDocument())) {
                return entry.getDocument();
            }
        }
        return null;
    }
}
