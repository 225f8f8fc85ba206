package org.performanceplatform.write.requests;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Undoes the percent-encoding of paths (RFC 3986 section 2.1). */
public final class PercentEncoding {

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 2;

    private PercentEncoding() {}

    /** The text that was encoded, in which a plus is a plus; empty if it was not encoded well, or is not UTF-8. */
    public static Optional<String> decoded(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer text = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                text.put(bytes[i]);
            } else if (i + DIGITS < bytes.length && isHexadecimal(bytes[i + 1]) && isHexadecimal(bytes[i + 2])) {
                text.put((byte) (Character.digit(bytes[i + 1], HEXADECIMAL) * HEXADECIMAL
                        + Character.digit(bytes[i + 2], HEXADECIMAL)));
                i += DIGITS;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(text.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isHexadecimal(byte digit) {
        return Character.digit(digit, HEXADECIMAL) >= 0;
    }
}
