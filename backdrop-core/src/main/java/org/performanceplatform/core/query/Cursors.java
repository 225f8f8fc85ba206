package org.performanceplatform.core.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.bson.types.ObjectId;

/** The text form of {@link Cursor}: opaque to clients, and bound to the sorting for which it was given. */
public final class Cursors {

    private static final String FIRST_PAGE = "start";

    private Cursors() {}

    /** The text to give as {@code cursor} for the records after this one. */
    public static String text(Cursor cursor, Optional<Sort> sort) {
        Document document = new Document("o", order(sort))
                .append("v", stored(cursor.sortValue()))
                .append("i", stored(cursor.id()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(document.toJson().getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor that was given, or empty for the first page. */
    static Optional<Cursor> parse(Parameters parameters, Optional<Sort> sort) {
        if (parameters.has("cursor") && (parameters.has("period") || parameters.has("group_by"))) {
            throw new InvalidQueryException("cursor", "Only raw queries have pages - please leave 'cursor' out");
        }
        return parameters
                .first("cursor")
                .filter(text -> !text.equals(FIRST_PAGE))
                .map(text -> parse(text, sort));
    }

    private static Cursor parse(String text, Optional<Sort> sort) {
        try {
            Document document = Document.parse(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            Object value = Values.canonical(document.get("v"));
            Object id = Values.canonical(document.get("i"));
            StoredOrder.Kind.of(value);
            boolean given = id instanceof String || id instanceof ObjectId;
            if (given
                    && document.keySet().equals(Set.of("o", "v", "i"))
                    && order(sort).equals(document.get("o"))) {
                return new Cursor(value, id);
            }
        } catch (IllegalArgumentException | JsonParseException | BsonInvalidOperationException e) {
            throw invalid(e);
        }
        throw invalid(null);
    }

    private static String order(Optional<Sort> sort) {
        return sort.map(by -> by.key() + ":" + by.direction()).orElse("");
    }

    private static Object stored(Object value) {
        return value instanceof Instant instant ? Date.from(instant) : value;
    }

    private static InvalidQueryException invalid(Throwable cause) {
        InvalidQueryException invalid = new InvalidQueryException(
                "cursor", "cursor must be 'start' or be taken from an answer to the same query");
        invalid.initCause(cause);
        return invalid;
    }
}
