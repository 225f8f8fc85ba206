package org.performanceplatform.cli.send;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: what the server asks for, else twice as long each time, a little at random. */
public final class Patience {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 6;

    private final RandomGenerator random;

    public Patience(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param attempts how many have failed so far, from 1
     * @param headers of the last answer; {@code Retry-After} may be seconds or a date (RFC 9110 section 10.2.3)
     */
    Duration before(int attempts, HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After")
                .map(value -> asked(value.strip(), now))
                .orElseGet(() -> own(attempts));
    }

    /** @param attempts how many have failed so far, from 1, and nobody said when to try again */
    public Duration own(int attempts) {
        long millis = FIRST.toMillis() << Math.min(attempts - 1, DOUBLINGS);
        long bounded = Math.min(millis, LONGEST.toMillis());
        return Duration.ofMillis(bounded / 2 + random.nextLong(bounded / 2 + 1));
    }

    private static Duration asked(String value, Instant now) {
        try {
            Duration wait = value.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | NumberFormatException unintelligible) {
            return FIRST;
        }
    }
}
