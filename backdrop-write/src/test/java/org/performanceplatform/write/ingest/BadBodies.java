package org.performanceplatform.write.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Makes bodies that no data set may accept, from a seed: random bytes, broken JSON, wrong types, reserved keys. */
final class BadBodies {

    private static final String GOOD = "{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\", \"loans\": 12}";

    private final Random random;
    private final List<Function<Random, String>> makers = List.of(
            BadBodies::brokenJson,
            any -> field("loans", any.nextBoolean() ? "[" + any.nextInt() + "]" : "{\"a\": 1}"),
            any -> field("loans", "\"a\\u0000b\""),
            any -> field("loans", "\"\\ud8" + (10 + any.nextInt(80)) + "\""),
            any -> field(
                    "loans", any.nextInt(2) == 0 ? "1e" + (400 + any.nextInt(500)) : "9".repeat(20 + any.nextInt(600))),
            any -> field(
                    "loans",
                    List.of("NaN", "Infinity", "-Infinity", "undefined", "0x10", "01", "+1", ".5")
                            .get(any.nextInt(8))),
            any -> field(
                    List.of(
                                    "_count",
                                    "_updated_at",
                                    "_week_start_at",
                                    "_ID",
                                    "__proto__",
                                    "$where",
                                    "a.b",
                                    "n",
                                    "",
                                    "k\\u0000y",
                                    "é é")
                            .get(any.nextInt(11)),
                    "1"),
            any -> field(
                    "_id",
                    List.of("5", "null", "true", "\"\"", "\"a b\"", "[]", "{}", "\"" + "x".repeat(513) + "\"")
                            .get(any.nextInt(8))),
            any -> "{\"_timestamp\": "
                    + List.of("1", "null", "true", "[]", "{}", "\"\"", "\"2013\"", "\"2015-02-30\"", "\"soon\"")
                            .get(any.nextInt(9))
                    + "}",
            any -> List.of(
                            "5",
                            "\"word\"",
                            "true",
                            "null",
                            "[1]",
                            "[[" + GOOD + "]]",
                            "[" + GOOD + ",]",
                            GOOD + GOOD,
                            "[" + GOOD + "] x")
                    .get(any.nextInt(9)),
            any -> field("text", "\"" + "é".repeat(5_000) + "\""),
            any -> "[".repeat(1 + any.nextInt(3_000)));

    BadBodies(long seed) {
        this.random = new Random(seed);
    }

    byte[] next() {
        if (random.nextInt(8) == 0) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            bytes[0] = (byte) (0x80 | bytes[0]);
            return bytes;
        }
        return makers.get(random.nextInt(makers.size())).apply(random).getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String key, String value) {
        return "[" + GOOD + ", {\"_timestamp\": \"2015-03-02T09:15:00Z\", \"" + key + "\": " + value + "}]";
    }

    /** A good record that ends too early, or has a character too many. */
    private static String brokenJson(Random random) {
        int place = 1 + random.nextInt(GOOD.length() - 2);
        return random.nextBoolean()
                ? GOOD.substring(0, place)
                : GOOD.substring(0, GOOD.length() - 1)
                        + List.of("]", ",", "}}", ":", "\"", "'").get(random.nextInt(6));
    }
}
