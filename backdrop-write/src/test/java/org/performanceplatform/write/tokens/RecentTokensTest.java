package org.performanceplatform.write.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentTokensTest {

    private static final Instant NOW = Instant.parse("2016-01-01T00:00:00Z");
    private static final Caller CALLER = new Caller("id", Set.of("tax_visits"), false);

    private Instant now = NOW;
    private final RecentTokens recent = new RecentTokens(clock());
    private final ECPublicKey key = key();

    @Test
    void a_token_is_known_until_it_expires() {
        // Given
        recent.remember("token", key, CALLER, NOW.plusSeconds(60));

        // Then
        assertThat(recent.of("token", key)).contains(CALLER);
        assertThat(recent.of("other", key)).isEmpty();
        now = NOW.plusSeconds(60);
        assertThat(recent.of("token", key)).isEmpty();
    }

    @Test
    void a_token_is_not_known_under_another_key_of_the_same_name() {
        // Given
        recent.remember("token", key, CALLER, NOW.plus(Duration.ofDays(1)));

        // When
        ECPublicKey rotated = key();

        // Then
        assertThat(recent.of("token", rotated)).isEmpty();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static ECPublicKey key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return (ECPublicKey) generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
