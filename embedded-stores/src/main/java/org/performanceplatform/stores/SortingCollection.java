package org.performanceplatform.stores;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * A collection that finds documents in parts, with or without an order, and does not hold all of them in memory. The server's own way is to gather, and sort, every document that matches, which for a million of them takes more memory than there is.
 */
final class SortingCollection extends H2Collection {

    /** So many documents may be held. */
    private static final long MOST = 100_000;

    /** So many documents are read at a time where they are looked at one by one. */
    private static final int PART = 1000;

    /** Fewer are not worth cutting. */
    private static final int LEAST_GATHERED = 1000;

    private final DocumentMap documents;
    private final OpenCursors cursors;

    SortingCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            DocumentMap documents,
            MVMap<String, Object> meta,
            CursorRegistry registry,
            OpenCursors cursors) {
        super(database, name, options, documents.ofDocuments(), meta, registry);
        this.documents = documents;
        this.cursors = cursors;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skipped, int limit, int batch, Document projection) {
        boolean inOneAnswer = batch <= 0;
        if (inOneAnswer || !isByOwnFields(order)) {
            return super.matchDocuments(query, order, skipped, limit, batch, projection);
        }
        Cursor cursor = isOrderOfKeys(order)
                ? scan(query, projection, skipped, limit)
                : new SortedCursor(
                        cursors.newId(), documents, matching(query), order, projected(projection), skipped, limit);
        List<Document> first = cursor.takeDocuments(batch);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursors.add(cursor);
        return new QueryResult(first, cursor);
    }

    @Override
    protected void handleUpdate(Object key, Document before, Document after) {
        documents.set(Missing.ofNullable(key), after);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.stream();
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        ScanCursor all = scan(new Document(), null, 0, 0);
        return Stream.iterate(all.takeDocuments(PART), part -> !part.isEmpty(), part -> all.takeDocuments(PART))
                .flatMap(List::stream)
                .peek(document -> RunningRead.goOn());
    }

    private ScanCursor scan(Document query, Document projection, int skipped, int limit) {
        return new ScanCursor(cursors.newId(), documents, matching(query), projected(projection), skipped, limit);
    }

    private Predicate<Document> matching(Document query) {
        return document -> {
            RunningRead.goOn();
            return documentMatchesQuery(document, query);
        };
    }

    /** Whether it is no order, or one by fields of the documents themselves. */
    private static boolean isByOwnFields(Document order) {
        return order == null
                || order.entrySet().stream()
                        .allMatch(field -> field.getValue() instanceof Number
                                && !field.getKey().startsWith("$")
                                && field.getKey().indexOf('.') < 0);
    }

    /** Documents lie in the order of their ids, which is the order of values as long as all are texts: others come before or after them. */
    private boolean isOrderOfKeys(Document order) {
        if (order == null || order.isEmpty()) {
            return true;
        }
        boolean byId = order.size() == 1 && order.get(getIdField()) instanceof Number sign && sign.intValue() == 1;
        return byId && documents.firstKey() instanceof String && documents.lastKey() instanceof String;
    }

    private UnaryOperator<List<Document>> projected(Document projection) {
        return projection == null || projection.isEmpty()
                ? UnaryOperator.identity()
                : part -> super.matchDocumentsFromStream(new Document(), part.stream(), 0, 0, 0, null, projection)
                        .collectDocuments();
    }

    /** What was found by nothing but a list of ids need not be compared with the list again. */
    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<Object> found,
            Document order,
            int skipped,
            int limit,
            int batch,
            Document projection) {
        Document left = AskedIds.of(query).isPresent() ? new Document() : query;
        return super.matchDocuments(left, found, order, skipped, limit, batch, projection);
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
        Stream<Document> awaited = documents.peek(document -> RunningRead.goOn());
        Stream<Document> candidates = few ? first((int) wanted, query, awaited, order) : awaited;
        return super.matchDocumentsFromStream(query, candidates, skipped, limit, batch, order, projection);
    }

    /**
     * At least the first documents that match, of equal ones those that came first: they are gathered, and whenever there are too many,
     * sorted and cut, after which most others are seen not to be among them by one comparison.
     */
    private Stream<Document> first(int wanted, Document query, Stream<Document> documents, Comparator<Document> order) {
        int most = Math.max(LEAST_GATHERED, 2 * wanted);
        List<Document> gathered = new ArrayList<>();
        Document last = null;
        for (Iterator<Document> each = documents.iterator(); each.hasNext(); ) {
            Document document = each.next();
            boolean among = last == null || order.compare(document, last) < 0;
            if (!among || !documentMatchesQuery(document, query)) {
                continue;
            }
            gathered.add(document);
            if (gathered.size() == most) {
                gathered.sort(order);
                gathered.subList(wanted, most).clear();
                last = gathered.get(wanted - 1);
            }
        }
        return gathered.stream();
    }
}
