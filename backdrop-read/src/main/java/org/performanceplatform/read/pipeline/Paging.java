package org.performanceplatform.read.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.Cursor;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.Sort;
import org.performanceplatform.core.query.StoredOrder;

/**
 * The order of raw answers, by the sort key and then by {@code _id}, and the records after a cursor in it. MongoDB
 * compares a value with values of its own kind only, so the other kinds are named.
 */
final class Paging {

    private Paging() {}

    static Document order(Query query) {
        Document order = new Document();
        query.sort().ifPresent(sort -> order.append(sort.key(), ascends(sort) ? 1 : -1));
        if (!order.containsKey(RecordFields.ID)) {
            order.append(RecordFields.ID, 1);
        }
        return order;
    }

    /** The records that come after the cursor. */
    static Document after(Cursor cursor, Query query) {
        if (query.sort().isEmpty()) {
            return beyond(RecordFields.ID, cursor.id(), true);
        }
        Sort sort = query.sort().get();
        if (sort.key().equals(RecordFields.ID)) {
            return beyond(RecordFields.ID, cursor.id(), ascends(sort));
        }
        Document tie = new Document(
                "$and",
                List.of(
                        new Document(sort.key(), new Document("$eq", Matches.stored(cursor.sortValue()))),
                        beyond(RecordFields.ID, cursor.id(), true)));
        return new Document("$or", List.of(beyond(sort.key(), cursor.sortValue(), ascends(sort)), tie));
    }

    private static boolean ascends(Sort sort) {
        return sort.direction() == Sort.Direction.ASCENDING;
    }

    private static Document beyond(String field, Object value, boolean ascending) {
        StoredOrder.Kind kind = StoredOrder.Kind.of(value);
        List<Document> either = new ArrayList<>();
        if (value != null) {
            either.add(new Document(field, new Document(ascending ? "$gt" : "$lt", Matches.stored(value))));
        }
        Arrays.stream(StoredOrder.Kind.values())
                .filter(other -> ascending ? other.compareTo(kind) > 0 : other.compareTo(kind) < 0)
                .forEach(other -> either.add(new Document(field, ofKind(other))));
        return either.isEmpty() ? new Document(field, new Document("$in", List.of())) : new Document("$or", either);
    }

    private static Document ofKind(StoredOrder.Kind kind) {
        return switch (kind) {
            case NULL -> new Document("$eq", null);
            case NUMBER -> new Document("$type", "number");
            case TEXT -> new Document("$type", "string");
            case OBJECT_ID -> new Document("$type", "objectId");
            case BOOLEAN -> new Document("$type", "bool");
            case TIME -> new Document("$type", "date");
        };
    }
}
