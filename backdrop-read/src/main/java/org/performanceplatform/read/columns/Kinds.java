package org.performanceplatform.read.columns;

/** What stands in one place of a column, as one byte. */
final class Kinds {

    static final byte MISSING = 0;
    static final byte NULL = 1;
    static final byte FALSE = 2;
    static final byte TRUE = 3;
    static final byte LONG = 4;
    static final byte DOUBLE = 5;
    static final byte TEXT = 6;
    static final byte TIME = 7;

    private Kinds() {}

    /** Whether what stands there is kept as 64 bits. */
    static boolean isNumeral(byte kind) {
        return kind == LONG || kind == DOUBLE || kind == TIME;
    }
}
