package org.performanceplatform.core.heads;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the names of epochs: 16 hexadecimal digits, at random. */
final class Epoch {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    private Epoch() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
