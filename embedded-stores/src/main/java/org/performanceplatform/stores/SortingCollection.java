package org.performanceplatform.stores;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * A collection that finds the first documents in an order without holding all of them in memory. The server's own way is to sort every
 * document that matches, which for a million of them takes longer than anyone waits, and more memory than there is.
 */
final class SortingCollection extends H2Collection {

    /** So many documents may be held. */
    private static final long MOST = 100_000;

    SortingCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> documents,
            int skipped,
            int limit,
            int batch,
            Comparator<Document> order,
            Document projection) {
        long wanted = (long) Math.max(0, skipped) + limit;
        boolean few = order != null && limit > 0 && wanted <= MOST;
        Stream<Document> candidates = few ? first((int) wanted, query, documents, order) : documents;
        return super.matchDocumentsFromStream(query, candidates, skipped, limit, batch, order, projection);
    }

    /** The first documents that match; of equal ones those that came first, as a stable sort would give them. */
    private Stream<Document> first(int wanted, Document query, Stream<Document> documents, Comparator<Document> order) {
        Comparator<Numbered> stable =
                Comparator.comparing(Numbered::document, order).thenComparingLong(Numbered::number);
        PriorityQueue<Numbered> last = new PriorityQueue<>(stable.reversed());
        long number = 0;
        for (Iterator<Document> each = documents.iterator(); each.hasNext(); number++) {
            Document document = each.next();
            if (!documentMatchesQuery(document, query)) {
                continue;
            }
            if (last.size() < wanted) {
                last.add(new Numbered(document, number));
            } else if (order.compare(document, last.element().document()) < 0) {
                last.remove();
                last.add(new Numbered(document, number));
            }
        }
        List<Numbered> first = new ArrayList<>(last);
        first.sort(stable);
        return first.stream().map(Numbered::document);
    }

    private record Numbered(Document document, long number) {}
}
