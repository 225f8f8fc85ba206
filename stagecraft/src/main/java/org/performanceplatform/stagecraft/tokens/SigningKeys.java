package org.performanceplatform.stagecraft.tokens;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.performanceplatform.stagecraft.access.Caller;
import org.performanceplatform.stagecraft.configuration.Changes;

/**
 * The keys that sign tokens. A new key is published some time before it signs, and an old one stays published while a
 * token that it signed is valid: so keys change without a refused request.
 */
@ApplicationScoped
public class SigningKeys {

    /** Any number will do: it is held while a stagecraft makes the first key, so that two that start at once make one. */
    private static final long KEY_LOCK = 7_320_402L;

    private static final Duration KEPT_AFTER = Duration.ofDays(1);

    private final EntityManager entities;
    private final TokensConfig config;
    private final Changes changes;
    private final Clock clock;

    SigningKeys(EntityManager entities, TokensConfig config, Changes changes, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        lock();
        if (SigningKey.count() == 0) {
            SigningKey first = add(clock.instant());
            changes.recordBy(Caller.STAGECRAFT, "create", "signing-key", first.id, null, Map.of("kid", first.id));
        }
    }

    /** The key that signs now. One older than its lifetime is followed by a new one. */
    SigningKey current() {
        Instant now = clock.instant();
        SigningKey newest = newest();
        if (newest.createdAt.plus(config.keyLifetime()).isBefore(now)) {
            newest = rotate(Caller.STAGECRAFT);
        }
        return newest.signsFrom.isAfter(now) ? newestSigning(now) : newest;
    }

    /** Makes and publishes a new key, which signs after a pause in which everyone learns of it. */
    SigningKey rotate(Caller who) {
        lock();
        SigningKey added = add(clock.instant().plus(config.keyPublishedAhead()));
        changes.recordBy(who, "create", "signing-key", added.id, null, Map.of("kid", added.id));
        return added;
    }

    /**
     * Removes the keys that nobody needs any more: another has signed in their place for a day, which is longer than any token
     * lasts that is not kept, and none that they signed is still in time.
     */
    @Transactional
    public void removeUnneeded() {
        lock();
        Instant now = clock.instant();
        SigningKey signing = newestSigning(now);
        if (signing.signsFrom.plus(KEPT_AFTER).isAfter(now)) {
            return;
        }
        all().stream()
                .filter(key -> key.signsFrom.isBefore(signing.signsFrom))
                .filter(key -> Token.count("signingKey = ?1 and expiresAt > ?2", key.id, now) == 0)
                .forEach(key -> {
                    key.delete();
                    changes.recordBy(Caller.STAGECRAFT, "delete", "signing-key", key.id, Map.of("kid", key.id), null);
                });
    }

    Optional<SigningKey> find(String keyId) {
        return SigningKey.findByIdOptional(keyId);
    }

    /** All of them, newest first, the public half only. */
    List<Map<String, Object>> published() {
        return all().stream()
                .map(key -> key.key().toParams(OutputControlLevel.PUBLIC_ONLY))
                .toList();
    }

    List<SigningKey> all() {
        return SigningKey.list("order by createdAt desc, id");
    }

    private SigningKey newest() {
        return all().get(0);
    }

    private SigningKey newestSigning(Instant now) {
        return all().stream()
                .filter(key -> !key.signsFrom.isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    private SigningKey add(Instant signsFrom) {
        try {
            EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            SigningKey key = new SigningKey();
            key.id = UUID.randomUUID().toString();
            pair.setKeyId(key.id);
            pair.setUse("sig");
            pair.setAlgorithm("ES256");
            key.keyPair = pair.toJson(OutputControlLevel.INCLUDE_PRIVATE);
            key.createdAt = clock.instant();
            key.signsFrom = signsFrom;
            key.persist();
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    private void lock() {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", KEY_LOCK)
                .getSingleResult();
    }
}
