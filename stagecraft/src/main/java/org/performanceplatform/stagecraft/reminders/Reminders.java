package org.performanceplatform.stagecraft.reminders;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reminds the owners of a data set before one of its write tokens ends: by mail where mail is set up, and in the log. */
@ApplicationScoped
class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private static final String TEXT = """
            The write token %2$s of the data set %1$s ends on %3$s. From then on nothing can be written with it.

            To replace it without a gap: make the one that follows it (POST /data-sets/%1$s/tokens/%2$s/rotate), put the new one
            in place, and revoke the old one (DELETE /data-sets/%1$s/tokens/%2$s).

            It was last used: %4$s.
            """;

    private final RemindersConfig config;
    private final ExpiringTokens tokens;
    private final EntityManager entities;
    private final Instance<Mailer> mailer;
    private final Clock clock;

    Reminders(
            RemindersConfig config,
            ExpiringTokens tokens,
            EntityManager entities,
            Instance<Mailer> mailer,
            Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.entities = entities;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Sends what is due and was not sent yet; what can't be sent now is tried again the next time. */
    void send() {
        int most = config.days().stream().max(Comparator.naturalOrder()).orElse(0);
        List<ExpiringToken> expiring =
                QuarkusTransaction.requiringNew().call(() -> tokens.within(Duration.ofDays(most)));
        for (ExpiringToken token : expiring) {
            try {
                QuarkusTransaction.requiringNew().run(() -> sendOnce(token));
            } catch (RuntimeException e) {
                LOG.errorf(e, "No reminder of the end of a write token of %s could be sent", token.dataSet());
            }
        }
    }

    /** Whoever notes the reminder first sends it; another stagecraft waits here, and then leaves it. */
    private void sendOnce(ExpiringToken token) {
        int days = due(token);
        int noted = entities.createNativeQuery("""
                        insert into token_reminder (token_id, days, sent_at) values (:token, :days, :now)
                        on conflict do nothing""")
                .setParameter("token", token.token().id())
                .setParameter("days", days)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (noted == 1) {
            LOG.warnf(
                    "A write token of the data set %s ends within %d days: token=%s, ends=%s, owners=%s",
                    token.dataSet(), days, token.token().id(), token.token().expiresAt(), token.owners());
            config.mailFrom().filter(from -> !token.owners().isEmpty()).ifPresent(from -> mail(token, from));
        }
    }

    /** The nearest of the configured days that has come. */
    private int due(ExpiringToken token) {
        Duration left = Duration.between(clock.instant(), token.token().expiresAt());
        return config.days().stream()
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void mail(ExpiringToken token, String from) {
        String text = TEXT.formatted(
                token.dataSet(),
                token.token().id(),
                token.token().expiresAt(),
                Optional.ofNullable(token.token().lastUsedAt())
                        .map(Object::toString)
                        .orElse("never"));
        Mail mail = Mail.withText(token.owners().get(0), "A write token of " + token.dataSet() + " ends soon", text)
                .setFrom(from)
                .setTo(token.owners());
        mailer.get().send(mail);
    }
}
