package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2016-04-01T12:00:00Z");

    private final Patience patience = new Patience(new Random(1));

    @Test
    void seconds_that_the_server_asks_for_are_waited() {
        assertThat(patience.before(1, retryAfter("7"), NOW)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_date_that_the_server_asks_for_is_waited_for() {
        assertThat(patience.before(1, retryAfter("Fri, 01 Apr 2016 12:00:30 GMT"), NOW))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_date_in_the_past_is_not_waited_for() {
        assertThat(patience.before(1, retryAfter("Fri, 01 Apr 2016 11:00:00 GMT"), NOW))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void without_a_wish_the_wait_doubles_up_to_half_a_minute() {
        assertThat(patience.own(1)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(patience.own(4)).isBetween(Duration.ofMillis(2000), Duration.ofMillis(4000));
        assertThat(patience.own(50)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    private static HttpHeaders retryAfter(String value) {
        return HttpHeaders.of(Map.of("Retry-After", List.of(value)), (name, each) -> true);
    }
}
