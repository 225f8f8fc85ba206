package org.performanceplatform.core.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

/**
 * The values of records inside a query: null, {@link Boolean}, {@link Long}, {@link Double} (never an integral one that
 * fits a long), {@link String}, {@link Instant}, {@link org.bson.types.ObjectId}, and for sets lists of these.
 */
public final class Values {

    /**
     * The order of groups, of the members of a set and of sorted rows, which is total: null, then numbers and booleans
     * by value with false as 0 and true as 1 (a number before an equal boolean), then text by code point, times,
     * object ids by their hexadecimal form, and sets by their members ({@code reference/backdrop.md} section 3.7).
     */
    public static final Comparator<Object> ORDER = Values::compare;

    private Values() {}

    /** The value as queries see it: one type for integers, one for times, and integral doubles as integers. */
    public static Object canonical(Object stored) {
        if (stored instanceof Number number) {
            return Numbers.canonical(number);
        }
        if (stored instanceof Date date) {
            return date.toInstant();
        }
        return stored;
    }

    /** Compares text by code point, which is the order of its UTF-8 bytes. */
    public static int compareText(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return Integer.compare(beyondSurrogates(a), beyondSurrogates(b));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** A number as itself, a boolean as 0 or 1, anything else as null. */
    static Number asNumber(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        return value instanceof Number number ? number : null;
    }

    /** Puts surrogates, which stand for the highest code points, after all other characters. */
    private static int beyondSurrogates(char character) {
        return Character.isSurrogate(character) ? character + Character.MAX_VALUE : character;
    }

    private static int compare(Object left, Object right) {
        int leftRank = rank(left);
        int byRank = Integer.compare(leftRank, rank(right));
        if (byRank != 0 || left == null) {
            return byRank;
        }
        if (leftRank == 1) {
            int byValue = Numbers.compare(asNumber(left), asNumber(right));
            return byValue != 0 ? byValue : Boolean.compare(left instanceof Boolean, right instanceof Boolean);
        }
        if (left instanceof String text) {
            return compareText(text, (String) right);
        }
        if (left instanceof Instant instant) {
            return instant.compareTo((Instant) right);
        }
        if (left instanceof List<?> list) {
            return compareLists(list, (List<?>) right);
        }
        return left.toString().compareTo(right.toString());
    }

    private static int compareLists(List<?> left, List<?> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int byMember = compare(left.get(i), right.get(i));
            if (byMember != 0) {
                return byMember;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int rank(Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return 1;
        }
        if (value instanceof String) {
            return 2;
        }
        if (value instanceof Instant) {
            return 3;
        }
        return value instanceof List ? 5 : 4;
    }
}
