package org.performanceplatform.stores;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a command can have read or changed: one document, one collection, or anything.
 *
 * @param collection with its database; null for anything
 * @param document the {@code _id}; null for any of the collection
 */
record Scope(String collection, String document) {

    static final Scope ANYTHING = new Scope(null, null);

    /** Whether one command can have seen what the other changed. */
    boolean meets(Scope other) {
        return collection == null
                || other.collection == null
                || collection.equals(other.collection)
                        && (document == null || other.document == null || document.equals(other.document));
    }

    /** The least that is certain; a command that is not known may concern anything. */
    static Scope of(Document command) {
        String key = command.keySet().iterator().next();
        if (!(command.get(key) instanceof String collection) || !(command.get("$db") instanceof String database)) {
            return ANYTHING;
        }
        String whole = database + "." + collection;
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "find" -> new Scope(whole, idIn(command.get("filter")));
            case "findandmodify" -> new Scope(whole, idIn(command.get("query")));
            case "update" -> new Scope(whole, idOfOnly(command.get("updates")));
            case "delete" -> new Scope(whole, idOfOnly(command.get("deletes")));
            case "insert", "count", "distinct" -> new Scope(whole, null);
            default -> ANYTHING;
        };
    }

    private static String idOfOnly(Object statements) {
        return statements instanceof List<?> list && list.size() == 1 && list.get(0) instanceof Document statement
                ? idIn(statement.get("q"))
                : null;
    }

    /** Only a text: other values may equal one another without looking the same. */
    private static String idIn(Object filter) {
        return Optional.ofNullable(filter)
                .filter(Document.class::isInstance)
                .map(fields -> ((Document) fields).get("_id"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse(null);
    }
}
