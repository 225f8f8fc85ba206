package org.performanceplatform.stagecraft.reminders;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.performanceplatform.stagecraft.tokens.SigningKeys;

/** What is done from time to time without being asked: reminders are sent, and keys removed that nothing needs any more. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    /** Not while the platform starts, when everything else wants the processor. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Reminders reminders;
    private final SigningKeys keys;
    private final RemindersConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    Housekeeping(Reminders reminders, SigningKeys keys, RemindersConfig config) {
        this.reminders = reminders;
        this.keys = keys;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::run, FIRST.toMillis(), config.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void run() {
        try {
            reminders.send();
            keys.removeUnneeded();
        } catch (RuntimeException e) {
            LOG.warn("Reminders and keys could not be looked after; it is tried again", e);
        }
    }
}
