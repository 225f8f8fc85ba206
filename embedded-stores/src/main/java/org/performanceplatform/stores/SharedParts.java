package org.performanceplatform.stores;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Map;

/**
 * Gives documents their field names, times and short texts as objects that other documents have as well: the documents of a collection say
 * much the same, and without this each would hold it for itself. Remembers a limited number of such objects, the newest.
 */
final class SharedParts {

    /** A power of two. More than the records of one batch have different ones. */
    private static final int PLACES = 16_384;

    /** In characters. Longer texts seldom come again. */
    private static final int LONGEST_TEXT = 64;

    /** None of them can be changed, so it does no harm where one thread sees an older one than another. */
    private static final Object[] REMEMBERED = new Object[PLACES];

    private SharedParts() {}

    /**
     * An equal document.
     *
     * @param id the field whose value no other document has, so that it is left as it is; null if there is none
     */
    static Document of(Document document, String id) {
        Document shared = new Document();
        for (Map.Entry<String, Object> field : document.entrySet()) {
            String name = shared(field.getKey());
            shared.put(name, name.equals(id) ? field.getValue() : value(field.getValue()));
        }
        return shared;
    }

    private static Object value(Object value) {
        if (value instanceof Document document) {
            return of(document, null);
        }
        boolean comesAgain =
                value instanceof Instant || (value instanceof String text && text.length() <= LONGEST_TEXT);
        return comesAgain ? shared(value) : value;
    }

    @SuppressWarnings("unchecked")
    private static <T> T shared(T part) {
        int hash = part.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Object known = REMEMBERED[place];
        if (part.equals(known)) {
            return (T) known;
        }
        REMEMBERED[place] = part;
        return part;
    }
}
