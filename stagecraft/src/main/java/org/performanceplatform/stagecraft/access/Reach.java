package org.performanceplatform.stagecraft.access;

import java.util.Arrays;

/** How far a kind of caller reaches with a route: a cell of the access matrix. */
enum Reach {
    /** Refused with 403, as the reference does even without a token. */
    NO("no"),
    /** Refused with 401: a token is needed. */
    TOKEN("token"),
    /** Allowed on what the caller owns; the rest answers 404, or is left out of lists. */
    OWN("own"),
    /** Allowed on everything. */
    ALL("all");

    private final String word;

    Reach(String word) {
        this.word = word;
    }

    static Reach named(String word) {
        return Arrays.stream(values())
                .filter(reach -> reach.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the access matrix says '" + word + "'"));
    }

    Reach orMore(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
