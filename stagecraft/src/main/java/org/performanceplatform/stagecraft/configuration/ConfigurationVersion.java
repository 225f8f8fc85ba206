package org.performanceplatform.stagecraft.configuration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The counter that announces every change of configuration, keys and revocations. It stands in the database, so that
 * several stagecrafts share it; memory follows it closely enough for what is cached.
 */
@ApplicationScoped
public class ConfigurationVersion {

    /** How long a change made by another stagecraft may go unnoticed here. */
    private static final long FOLLOW_EVERY_MILLIS = 500;

    private static final Logger LOG = Logger.getLogger(ConfigurationVersion.class);

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "configuration-version");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long lastSeen;

    ConfigurationVersion(EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    void start(@Observes StartupEvent event) {
        follow();
        follower.scheduleWithFixedDelay(this::follow, FOLLOW_EVERY_MILLIS, FOLLOW_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.shutdownNow();
    }

    private void follow() {
        try {
            lastSeen = QuarkusTransaction.requiringNew().call(this::stored);
        } catch (RuntimeException e) {
            LOG.debug("The configuration counter can't be read", e);
        }
    }

    /** The counter as memory knows it: at most half a second behind the database. */
    public long lastSeen() {
        return lastSeen;
    }

    /** The counter as the current transaction sees it. */
    public long stored() {
        return ((Number) entities.createNativeQuery("select version from configuration")
                        .getSingleResult())
                .longValue();
    }

    /** Raises the counter with the current transaction, once. Everyone else who changes something waits for its end. */
    void rise() {
        if (transaction.getResource(ConfigurationVersion.class) != null) {
            return;
        }
        transaction.putResource(ConfigurationVersion.class, true);
        long risen = ((Number)
                        entities.createNativeQuery("update configuration set version = version + 1 returning version")
                                .getSingleResult())
                .longValue();
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    lastSeen = Math.max(lastSeen, risen);
                }
            }
        });
    }
}
