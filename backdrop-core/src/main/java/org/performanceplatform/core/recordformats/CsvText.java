package org.performanceplatform.core.recordformats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a CSV text. Halves of surrogate pairs, which no encoding can send, carry what the parser of CSV
 * does not tell: {@link CsvRows#MISPLACED} stands in a row with a quote out of place; {@link #UNREADABLE} stands where bytes mean nothing, so that the cell is known; and a last row
 * {@link #END} is added, which ends up within a cell if a quote was never closed.
 */
final class CsvText extends Reader {

    static final char UNREADABLE = '\udfff';
    static final String END = "\udffe";

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader text;
    private String ending = "\n" + END;

    private CsvText(Reader text) {
        this.text = text;
    }

    /** The text, without a byte order mark. */
    static Reader of(InputStream bytes, Charset charset) {
        Reader decoded = new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(UNREADABLE))));
        PushbackReader start = new PushbackReader(decoded, 1);
        try {
            int first = start.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                start.unread(first);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvText(new CsvRows(start));
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = text.read(characters, offset, length);
        if (read >= 0 || ending.isEmpty()) {
            return read;
        }
        int added = Math.min(length, ending.length());
        ending.getChars(0, added, characters, offset);
        ending = ending.substring(added);
        return added;
    }

    @Override
    public void close() {
        // the bytes are the caller's
    }
}
