package org.performanceplatform.read.queries;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.core.query.Parameters;

/**
 * The query string of a request, decoded as a form: {@code +} is a blank, {@code %} and two hexadecimal digits a byte of
 * UTF-8, and what is no such escape stands for itself, so that no query string fails here.
 */
public final class RawParameters {

    private static final int HEXADECIMAL = 16;

    private RawParameters() {}

    /**
     * The parameters.
     *
     * @param query what follows the question mark, or null
     */
    public static Parameters of(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : (query == null ? "" : query).split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                values.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
            }
        }
        return new Parameters(values);
    }

    private static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = bytes[i] == '%' ? escaped(bytes, i) : -1;
            if (escaped >= 0) {
                decoded.write(escaped);
                i += 2;
            } else {
                decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int escaped(byte[] bytes, int percent) {
        if (percent + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[percent + 1], HEXADECIMAL);
        int low = Character.digit(bytes[percent + 2], HEXADECIMAL);
        return high < 0 || low < 0 ? -1 : high * HEXADECIMAL + low;
    }
}
