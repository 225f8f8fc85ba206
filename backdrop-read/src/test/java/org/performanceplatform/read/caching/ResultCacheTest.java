package org.performanceplatform.read.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.query.Parameters;
import org.performanceplatform.core.query.QueryLimits;
import org.performanceplatform.core.query.QueryParser;
import org.performanceplatform.read.representations.Representation;

class ResultCacheTest {

    private static final int KIBIBYTE = 1024;

    @Test
    void the_bodies_asked_for_last_are_kept_within_the_bound() {
        ResultCache cache = new ResultCache(10 * KIBIBYTE);
        for (int version = 0; version < 5; version++) {
            cache.put(key(version), body(1));
            cache.get(key(0));
        }

        cache.put(key(5), body(1));

        assertThat(cache.get(key(0))).isPresent();
        assertThat(cache.get(key(1))).isEmpty();
        assertThat(cache.get(key(5))).isPresent();
    }

    @Test
    void a_body_that_would_take_much_of_the_room_is_not_kept() {
        ResultCache cache = new ResultCache(10 * KIBIBYTE);

        cache.put(key(1), body(5));

        assertThat(cache.get(key(1))).isEmpty();
    }

    @Test
    void whatever_determines_a_body_is_in_its_tag() {
        assertThat(key(1).tag()).isEqualTo(key(1).tag()).isNotEqualTo(key(2).tag());
    }

    private static KeptBody body(int kibibytes) {
        return new KeptBody(new byte[kibibytes * KIBIBYTE], Optional.empty());
    }

    private static ResultKey key(long version) {
        return new ResultKey(
                "set",
                "epoch",
                version,
                1,
                true,
                new QueryParser(QueryLimits.DEFAULT, Clock.systemUTC()).parse(new Parameters(Map.of()), true),
                Representation.JSON,
                false);
    }
}
