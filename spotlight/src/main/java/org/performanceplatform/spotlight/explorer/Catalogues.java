package org.performanceplatform.spotlight.explorer;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.performanceplatform.spotlight.figures.ReadApiAwayException;
import org.performanceplatform.spotlight.figures.ReadConfig;

/**
 * The catalogue in memory. It is used for some seconds without asking; then the next visitor still gets it at once, while another thread
 * asks whether it holds and reads a newer one if not. The first is read when the service starts; only who comes before it is there waits.
 * While the read API is away the last one stands in, and says so.
 */
@ApplicationScoped
public class Catalogues {

    private static final Logger LOG = Logger.getLogger(Catalogues.class);

    private final Source source;
    private final Duration freshFor;
    private final Clock clock;
    private final Executor executor;
    private final Executor later;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Known known;

    /**
     * Where catalogues come from. Both methods take their time, and throw whatever goes wrong: {@link ReadApiAwayException} where asking
     * again may help.
     */
    interface Source {

        Read read();

        /** Whether reading again would give the same. */
        boolean holds(Read last);
    }

    /**
     * A catalogue and how to ask whether it still holds.
     *
     * @param tags the entity tags that its data sets had before they were read
     */
    record Read(Catalogue catalogue, List<Optional<String>> tags) {}

    /**
     * What is in memory.
     *
     * @param confirmed when it was known to hold
     * @param asked when it was last asked whether it does
     */
    private record Known(Read read, Instant confirmed, Instant asked) {}

    /**
     * A catalogue to make pages of.
     *
     * @param staleSince when it was last known to hold, if that can't be found out just now; else null
     */
    record Current(Catalogue catalogue, Instant staleSince) {}

    @Inject
    Catalogues(Source source, ReadConfig config, Clock clock, ManagedExecutor executor) {
        this(
                source,
                config.freshFor(),
                clock,
                executor,
                CompletableFuture.delayedExecutor(config.freshFor().toMillis(), TimeUnit.MILLISECONDS, executor));
    }

    /**
     * @param freshFor how long a catalogue is used without asking
     * @param later does in a moment what could not be done now
     */
    Catalogues(Source source, Duration freshFor, Clock clock, Executor executor, Executor later) {
        this.source = source;
        this.freshFor = freshFor;
        this.clock = clock;
        this.executor = executor;
        this.later = later;
    }

    /** Reads the first catalogue before anybody asks for it; the service is ready without, and the read API may come up after it. */
    void start(@Observes StartupEvent started) {
        executor.execute(this::readAhead);
    }

    private synchronized void readAhead() {
        if (known != null) {
            return;
        }
        try {
            keep(source.read());
        } catch (ReadApiAwayException notYet) {
            LOG.debugf("No catalogue of services yet: cause=%s", notYet.toString());
            later.execute(this::readAhead);
        } catch (RuntimeException none) {
            LOG.debugf("There is no catalogue of services: cause=%s", none.toString());
        }
    }

    /** The newest catalogue that can be had at once; empty if there has been none. */
    Optional<Current> current() {
        if (known == null) {
            first();
        } else if (!clock.instant().isBefore(known.asked().plus(freshFor))) {
            askElsewhere();
        }
        return Optional.ofNullable(known)
                .map(last -> new Current(
                        last.read().catalogue(), last.confirmed().equals(last.asked()) ? null : last.confirmed()));
    }

    /** Whether the explorer has a page of this service, as far as is known: nobody waits for an answer. */
    public boolean hasService(String slug) {
        Known last = known;
        return last != null && last.read().catalogue().service(slug).isPresent();
    }

    private synchronized void first() {
        if (known == null) {
            refresh();
        }
    }

    private void askElsewhere() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    refresh();
                } finally {
                    asking.set(false);
                }
            });
        } catch (RejectedExecutionException stopping) {
            asking.set(false);
        }
    }

    private void refresh() {
        Known last = known;
        try {
            keep(last != null && source.holds(last.read()) ? last.read() : source.read());
        } catch (RuntimeException failure) {
            LOG.warnf("No catalogue of services: cause=%s", failure.toString());
            known = last == null ? null : new Known(last.read(), last.confirmed(), clock.instant());
        }
    }

    private void keep(Read read) {
        Instant now = clock.instant();
        known = new Known(read, now, now);
    }
}
