package org.performanceplatform.read.columns;

import java.util.Arrays;

/** The distinct texts of one field, numbered as they come. Only ever grows. */
final class TextDictionary {

    private static final int LEAST = 8;
    private static final int BYTES_OF_A_TEXT = 56;

    private String[] texts = new String[LEAST];
    private int[] table = new int[2 * LEAST];
    private int size;
    private long bytes;

    /** The number of the text, a new one if it is new. */
    int code(String text) {
        int slot = slot(table, text);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
            int[] larger = new int[4 * size];
            for (int code = 0; code < size; code++) {
                larger[slot(larger, texts[code])] = code + 1;
            }
            table = larger;
            slot = slot(table, text);
        }
        texts[size] = text;
        bytes += BYTES_OF_A_TEXT + text.length();
        size++;
        table[slot] = size;
        return size - 1;
    }

    /** The texts by number; places beyond those known to the caller may hold anything. */
    String[] texts() {
        return texts;
    }

    int size() {
        return size;
    }

    /** An estimate of the memory held. */
    long bytes() {
        return bytes + 8L * texts.length + 4L * table.length;
    }

    private int slot(int[] places, String text) {
        int mask = places.length - 1;
        int slot = Hashing.spread(text.hashCode()) & mask;
        while (places[slot] != 0 && !texts[places[slot] - 1].equals(text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
