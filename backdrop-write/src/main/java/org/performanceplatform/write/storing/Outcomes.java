package org.performanceplatform.write.storing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What became of each record of a batch, in the order of the batch; one byte for each. */
public final class Outcomes {

    private static final Outcome[] ALL = Outcome.values();

    private static final int USUAL = 1_000;

    private byte[] codes;
    private int size;

    Outcomes() {
        this.codes = new byte[USUAL];
    }

    private Outcomes(byte[] codes) {
        this.codes = codes;
        this.size = codes.length;
    }

    /** Reads what {@link #toText} wrote. */
    public static Outcomes ofText(String text) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < letters.length; i++) {
            letters[i] -= 'a';
        }
        return new Outcomes(letters);
    }

    void add(Outcome outcome) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        codes[size++] = (byte) outcome.ordinal();
    }

    /** What became of the record at an index. */
    public Outcome at(int index) {
        return ALL[codes[index]];
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /** How many records had this outcome. */
    public int count(Outcome outcome) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += codes[i] == outcome.ordinal() ? 1 : 0;
        }
        return count;
    }

    /** The outcomes as text, a letter for each. */
    public String toText() {
        byte[] letters = Arrays.copyOf(codes, size);
        for (int i = 0; i < letters.length; i++) {
            letters[i] += 'a';
        }
        return new String(letters, StandardCharsets.US_ASCII);
    }
}
