package org.performanceplatform.core.recordformats;

import java.io.IOException;
import java.io.Reader;

/**
 * A CSV text in which a quote out of place spoils no more than it must. What follows such a quote can be read in two ways: it ended the
 * value, and the row ends with its line; or it belongs to the value, which goes on to a quote that can end it. Only where both ways are at
 * the beginning of a row does one begin for certain. All before is left out but for the ends of lines, which keep the count of rows, and
 * stands in one last cell that begins with {@link #MISPLACED}, and ends with it too if it goes on to the end of the text.
 */
final class CsvRows extends Reader {

    /** Half of a surrogate pair, which no encoding can send. */
    static final char MISPLACED = '\udffd';

    private static final int BUFFER = 8 * 1024;

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private CsvPlace place = CsvPlace.ROW_START;
    private CsvPlace otherwise;
    private String inserted = "";

    CsvRows(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = 0;
        while (read == 0) {
            if (inserted.isEmpty() && at == end && !filled()) {
                return -1;
            }
            read = inserted.isEmpty() ? copy(characters, offset, length) : insert(characters, offset, length);
        }
        return read;
    }

    private int copy(char[] characters, int offset, int length) {
        int read = 0;
        while (inserted.isEmpty() && read < length && at < end) {
            char character = buffer[at++];
            if (otherwise != null) {
                read += leaveOut(character, characters, offset + read);
            } else if (place.refuses(character)) {
                inserted = ",\"" + MISPLACED;
                place = CsvPlace.QUOTED;
                otherwise = CsvPlace.COMMENT;
            } else {
                place = place.after(character);
                characters[offset + read++] = character;
            }
        }
        return read;
    }

    private int leaveOut(char character, char[] characters, int to) {
        place = place.after(character);
        otherwise = otherwise.after(character);
        if (place == CsvPlace.ROW_START && otherwise == CsvPlace.ROW_START) {
            otherwise = null;
            inserted = "\"" + character;
            return 0;
        }
        if (CsvPlace.endsLine(character)) {
            characters[to] = character;
            return 1;
        }
        return 0;
    }

    private int insert(char[] characters, int offset, int length) {
        int read = Math.min(length, inserted.length());
        inserted.getChars(0, read, characters, offset);
        inserted = inserted.substring(read);
        return read;
    }

    private boolean filled() throws IOException {
        at = 0;
        end = Math.max(text.read(buffer, 0, BUFFER), 0);
        if (end == 0 && otherwise != null) {
            otherwise = null;
            inserted = MISPLACED + "\"";
            return true;
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
