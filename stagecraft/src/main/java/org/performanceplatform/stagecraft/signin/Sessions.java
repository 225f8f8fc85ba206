package org.performanceplatform.stagecraft.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.performanceplatform.stagecraft.http.EntityTags;
import org.performanceplatform.stagecraft.people.Person;

/** Keeps sessions in the database: the cookie holds nothing but an id, a new one at every sign-in. */
@ApplicationScoped
class Sessions {

    private static final int ID_BYTES = 32;

    private final SignInConfig.Session config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SignInConfig config, Clock clock) {
        this.config = config.session();
        this.clock = clock;
    }

    /** Begins a session. @return its id, for the cookie */
    String begin(Person person) {
        Instant now = clock.instant();
        Session.delete("createdAt < ?1 or lastSeenAt < ?2", now.minus(config.lifetime()), now.minus(config.idle()));
        String id = secret();
        Session session = new Session();
        session.idHash = EntityTags.hash(id);
        session.person = person;
        session.csrfToken = secret();
        session.createdAt = now;
        session.lastSeenAt = now;
        session.persist();
        return id;
    }

    /** The session that a cookie names, if it has not ended. */
    Optional<Session> find(String id) {
        Instant now = clock.instant();
        Optional<Session> found = Optional.ofNullable(id)
                .flatMap(known -> Session.<Session>findByIdOptional(EntityTags.hash(known)))
                .filter(session -> session.createdAt.plus(config.lifetime()).isAfter(now))
                .filter(session -> session.lastSeenAt.plus(config.idle()).isAfter(now));
        found.ifPresent(session -> session.lastSeenAt = now);
        return found;
    }

    void end(String id) {
        Optional.ofNullable(id).ifPresent(known -> Session.deleteById(EntityTags.hash(known)));
    }

    /** 256 random bits as text. */
    String secret() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
