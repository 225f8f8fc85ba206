package org.performanceplatform.write.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;

/** Reads the header {@code Idempotency-Key}: 1 to 255 visible ASCII characters, with or without quotes around them. */
final class IdempotencyKeyHeader {

    static final String NAME = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("\"?([!#-~]{1,255})\"?");

    private IdempotencyKeyHeader() {}

    /**
     * The key of a request, without quotes.
     *
     * @param headers all that it has of the name
     * @throws RefusedException with 400 if it can't be used: one that is there and empty was certainly meant to say something
     */
    static Optional<String> read(List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        var matcher = KEY.matcher(headers.get(0).strip());
        if (headers.size() > 1 || !matcher.matches()) {
            throw new RefusedException(
                    Problem.of(
                            400,
                            "invalid-idempotency-key",
                            "The key can't be used",
                            "Idempotency-Key must be given once, as 1 to 255 visible ASCII characters; without the header there is no key"));
        }
        return Optional.of(matcher.group(1));
    }
}
