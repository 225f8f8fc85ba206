package org.performanceplatform.write.ingest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;

/** Reads the header {@code Idempotency-Key}: 1 to 255 visible ASCII characters, with or without quotes around them. */
final class IdempotencyKeyHeader {

    private static final Pattern KEY = Pattern.compile("\"?([!#-~]{1,255})\"?");

    private IdempotencyKeyHeader() {}

    static Optional<String> read(String header) {
        if (header == null) {
            return Optional.empty();
        }
        var matcher = KEY.matcher(header.strip());
        if (!matcher.matches()) {
            throw new RefusedException(Problem.of(
                    400,
                    "invalid-idempotency-key",
                    "The key can't be used",
                    "Idempotency-Key must be 1 to 255 visible ASCII characters"));
        }
        return Optional.of(matcher.group(1));
    }
}
