package org.performanceplatform.core.personaldata;

/** Recognises dates and times in ISO 8601, which are by far the most frequent texts with many digits. */
final class Dates {

    private static final int SHORTEST = "2016-01-01".length();
    private static final int SHORTEST_WITH_TIME = "2016-01-01T00:00".length();
    private static final int LONGEST = "2016-01-01T00:00:00.000000000+00:00".length();

    private Dates() {}

    static boolean is(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean digit = character >= '0' && character <= '9';
            if (!digit && (i < 4 || (i <= SHORTEST ? "T- " : "T:Z+.-").indexOf(character) < 0)) {
                return false;
            }
        }
        return text.length() == SHORTEST || hasTime(text);
    }

    /** Whether a time follows the day, and not another number, such as that of a telephone. */
    private static boolean hasTime(String text) {
        return text.length() >= SHORTEST_WITH_TIME
                && "T ".indexOf(text.charAt(SHORTEST)) >= 0
                && text.charAt(SHORTEST_WITH_TIME - 3) == ':';
    }
}
