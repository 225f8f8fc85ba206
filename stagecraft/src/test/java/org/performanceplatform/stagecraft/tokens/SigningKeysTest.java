package org.performanceplatform.stagecraft.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.stagecraft.Api.administratorToken;
import static org.performanceplatform.stagecraft.Api.anonymous;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class SigningKeysTest {

    @Inject
    SigningKeys keys;

    /** A key that signed long ago, with what a token of it was good for from now on. */
    private String oldKey(Duration good) {
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> {
            SigningKey current = SigningKey.<SigningKey>listAll().get(0);
            SigningKey old = new SigningKey();
            old.id = id;
            old.keyPair = current.keyPair.replace(current.id, id);
            old.createdAt = now.minus(Duration.ofDays(500));
            old.signsFrom = old.createdAt;
            old.persist();
            Token token = new Token();
            token.id = UUID.randomUUID();
            token.kind = TokenKind.OWNER;
            token.subject = "owner@example.org";
            token.signingKey = id;
            token.createdBy = "owner@example.org";
            token.createdAt = old.createdAt;
            token.expiresAt = now.plus(good);
            token.persist();
        });
        return id;
    }

    private static void followedSince(Duration time) {
        QuarkusTransaction.requiringNew()
                .run(() -> SigningKey.update(
                        "signsFrom = ?1 where createdAt > ?2",
                        Instant.now().minus(time),
                        Instant.now().minus(Duration.ofDays(1))));
    }

    private static List<String> published() {
        return anonymous().get("/.well-known/jwks.json").path("keys.kid");
    }

    @Test
    void a_key_is_removed_when_no_token_needs_it() {
        administratorToken();
        String unneeded = oldKey(Duration.ofDays(-1));
        String needed = oldKey(Duration.ofDays(1));
        followedSince(Duration.ofDays(2));

        keys.removeUnneeded();

        assertThat(published()).contains(needed).doesNotContain(unneeded).hasSizeGreaterThan(1);
    }

    @Test
    void nothing_is_removed_on_the_day_that_another_key_took_over() {
        administratorToken();
        String old = oldKey(Duration.ofDays(-1));
        followedSince(Duration.ofHours(1));

        keys.removeUnneeded();

        assertThat(published()).contains(old);
    }
}
