package org.performanceplatform.stores;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Recognises queries for the documents of some ids that are texts, and for nothing else. The server's own way takes longer with each id, because
 * it compares every document that it finds with all of them.
 */
final class AskedIds {

    private static final String ID = "_id";
    private static final String ONE_OF = "$in";

    private AskedIds() {}

    /** The ids that are asked for, in their order; empty for any other query. */
    static Optional<SortedSet<String>> of(Document query) {
        if (query.size() != 1
                || !(query.get(ID) instanceof Document condition)
                || condition.size() != 1
                || !(condition.get(ONE_OF) instanceof Collection<?> values)) {
            return Optional.empty();
        }
        SortedSet<String> ids = new TreeSet<>();
        for (Object value : values) {
            if (!(value instanceof String id)) {
                return Optional.empty();
            }
            ids.add(id);
        }
        return Optional.of(ids);
    }
}
