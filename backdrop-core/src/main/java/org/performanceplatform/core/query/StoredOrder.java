package org.performanceplatform.core.query;

import java.time.Instant;
import java.util.Comparator;
import org.bson.types.ObjectId;

/**
 * The order of stored records by one field, which is MongoDB's: missing and null, numbers, text by code point, object
 * ids, booleans, times ({@code reference/backdrop.md} section 2.5, "sort_by raw").
 */
public final class StoredOrder implements Comparator<Object> {

    public static final StoredOrder INSTANCE = new StoredOrder();

    private StoredOrder() {}

    @Override
    public int compare(Object left, Object right) {
        int byKind = Kind.of(left).compareTo(Kind.of(right));
        if (byKind != 0 || left == null) {
            return byKind;
        }
        if (left instanceof ObjectId id) {
            return id.compareTo((ObjectId) right);
        }
        if (left instanceof Boolean truth) {
            return Boolean.compare(truth, (Boolean) right);
        }
        return Values.ORDER.compare(left, right);
    }

    /** The kinds of values, in their order. */
    public enum Kind {
        NULL,
        NUMBER,
        TEXT,
        OBJECT_ID,
        BOOLEAN,
        TIME;

        /** The kind of a canonical value. */
        public static Kind of(Object value) {
            if (value == null) {
                return NULL;
            }
            if (value instanceof Number) {
                return NUMBER;
            }
            if (value instanceof String) {
                return TEXT;
            }
            if (value instanceof ObjectId) {
                return OBJECT_ID;
            }
            if (value instanceof Boolean) {
                return BOOLEAN;
            }
            if (value instanceof Instant) {
                return TIME;
            }
            throw new IllegalArgumentException("no value of a record: " + value.getClass());
        }
    }
}
