package org.performanceplatform.stagecraft.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;

/** Slows down whoever guesses passwords. The failures are in the database, so every stagecraft counts them all. */
@ApplicationScoped
class Throttle {

    private final SignInConfig.Throttle config;
    private final Clock clock;

    Throttle(SignInConfig config, Clock clock) {
        this.config = config.throttle();
        this.clock = clock;
    }

    /** @throws Problem 429 if there were too many failures lately */
    @Transactional
    void check(String email, String address) {
        if (failures(account(email)) >= config.perAccount() || failures(address) >= config.perAddress()) {
            throw new Problem(Kind.TOO_MANY_REQUESTS, "Too many failed sign-ins. Try again later.")
                    .withHeader("Retry-After", Long.toString(config.window().toSeconds()));
        }
    }

    @Transactional
    void failed(String email, String address) {
        SignInFailure.delete("at < ?1", start());
        note(account(email));
        note(address);
    }

    @Transactional
    void succeeded(String email) {
        SignInFailure.delete("subject", account(email));
    }

    private void note(String subject) {
        SignInFailure failure = new SignInFailure();
        failure.subject = subject;
        failure.at = clock.instant();
        failure.persist();
    }

    private long failures(String subject) {
        return SignInFailure.count("subject = ?1 and at >= ?2", subject, start());
    }

    private Instant start() {
        return clock.instant().minus(config.window());
    }

    private static String account(String email) {
        String name = "account " + email.toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 290));
    }
}
