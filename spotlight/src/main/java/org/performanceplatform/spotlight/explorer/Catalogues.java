package org.performanceplatform.spotlight.explorer;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.performanceplatform.spotlight.explorer.Current.Absence;

/**
 * The catalogue in memory. A thread of its own looks every few seconds whether there is a newer one, and reads it: the first when the
 * service starts, others when their data sets rest, so that an import is not read in parts. Visitors get what there is; of those who come
 * before there is any, a few wait a while. While the read API is away the last one stands in, and says so.
 */
@ApplicationScoped
public class Catalogues {

    private static final Logger LOG = Logger.getLogger(Catalogues.class);

    /** Newer figures that never rest are read all the same, and so is an import that was broken off. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    /** Longer than an import pauses. */
    private static final Duration UNTIL_SETTLED = Duration.ofMinutes(1);

    private final Source source;
    private final ExplorerConfig config;
    private final Clock clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "catalogue");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore placesToWait;
    private volatile Known known;
    private volatile Instant changing;
    private List<String> lastSeen = List.of();
    private Instant unchangedSince;
    private boolean importing;
    private Absence absence = Absence.BEING_READ;

    /** Where catalogues come from. All methods take their time, and throw whatever goes wrong. */
    interface Source {

        /** The entity tags of its data sets: others whenever there may be a newer catalogue. */
        List<String> tags();

        /** Whether there are as many records of each service as of the others, as after an import. */
        boolean isWhole();

        /** @throws NoSuchDataSetException if there are no figures yet */
        Catalogue read();
    }

    /**
     * What is in memory.
     *
     * @param tags the entity tags that its data sets had before they were read
     * @param since when it was read
     * @param confirmed when it was known to be the newest
     * @param asked when it was last asked whether it is
     */
    private record Known(Catalogue catalogue, List<String> tags, Instant since, Instant confirmed, Instant asked) {

        Known holdsAt(Instant now) {
            return new Known(catalogue, tags, since, now, now);
        }

        Known unknownAt(Instant now) {
            return new Known(catalogue, tags, since, confirmed, now);
        }
    }

    @Inject
    Catalogues(Source source, ExplorerConfig config, Clock clock) {
        this.source = source;
        this.config = config;
        this.clock = clock;
        this.placesToWait = new Semaphore(config.mostWaiting());
    }

    /** The service is ready before there is a catalogue; the read API may come up after it. */
    void start(@Observes StartupEvent started) {
        looking.execute(this::watch);
    }

    private void watch() {
        try {
            look();
        } finally {
            looking.schedule(this::watch, untilNextLook().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Where figures may come any moment, somebody may wait for them. */
    private Duration untilNextLook() {
        if (known != null) {
            return config.lookEvery();
        }
        return switch (why()) {
            case NOT_IMPORTED -> config.lookEvery();
            case BEING_READ, AWAY -> config.lookEvery().dividedBy(2);
        };
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }

    /** The newest catalogue that can be had, at once or while the first is being read within a visitor's patience. */
    Current current() {
        Known last = known;
        if (last == null && placesToWait.tryAcquire()) {
            try {
                last = awaited();
            } finally {
                placesToWait.release();
            }
        }
        if (last == null) {
            return new Current.Nothing(why());
        }
        return new Current.Figures(
                last.catalogue(),
                last.confirmed().equals(last.asked()) ? null : last.confirmed(),
                changing == null && !clock.instant().isBefore(last.since().plus(UNTIL_SETTLED)));
    }

    /** Whether the explorer has a page of this service, as far as is known: nobody waits for an answer. */
    public boolean hasService(String slug) {
        Known last = known;
        return last != null && last.catalogue().service(slug).isPresent();
    }

    private synchronized Absence why() {
        return absence;
    }

    /** Everybody waits for the same reading. */
    private synchronized Known awaited() {
        Instant limit = clock.instant().plus(config.patience());
        try {
            while (known == null && absence == Absence.BEING_READ) {
                long left = Duration.between(clock.instant(), limit).toMillis();
                if (left <= 0) {
                    break;
                }
                wait(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return known;
    }

    /** Looks once. */
    void look() {
        try {
            List<String> tags = source.tags();
            Known last = known;
            if (last != null && last.tags().equals(tags)) {
                changing = null;
                keep(last.holdsAt(clock.instant()));
            } else if (last == null ? !importing || isThere(tags) : rests(tags) || isOver(changing)) {
                read(tags);
            } else if (last == null) {
                none(Absence.BEING_READ);
            } else {
                keep(last.holdsAt(clock.instant()));
            }
        } catch (NoSuchDataSetException notYet) {
            none(Absence.NOT_IMPORTED);
        } catch (RuntimeException failure) {
            notNow(failure);
        }
    }

    /** Whether an import has come to its end, or was broken off. */
    private boolean isThere(List<String> tags) {
        rests(tags);
        return source.isWhole() || isOver(unchangedSince);
    }

    /** Whether what has changed was the same at the last look already. */
    private boolean rests(List<String> tags) {
        Instant now = clock.instant();
        boolean same = tags.equals(lastSeen);
        if (!same) {
            lastSeen = tags;
            unchangedSince = now;
        }
        if (changing == null) {
            changing = now;
        }
        return same;
    }

    private boolean isOver(Instant since) {
        return !clock.instant().isBefore(since.plus(LONG_ENOUGH));
    }

    private void read(List<String> tags) {
        if (known == null) {
            none(Absence.BEING_READ);
        }
        Instant began = clock.instant();
        Catalogue catalogue = source.read();
        if (catalogue.isEmpty()) {
            none(Absence.NOT_IMPORTED);
        } else {
            Instant now = clock.instant();
            LOG.infof(
                    "The catalogue of services was read: services=%d milliseconds=%d",
                    catalogue.services().size(), Duration.between(began, now).toMillis());
            changing = null;
            importing = false;
            keep(new Known(catalogue, tags, now, now, now));
        }
    }

    private void notNow(RuntimeException failure) {
        Known last = known;
        if (last == null) {
            LOG.debugf("The catalogue of services can't be read: cause=%s", failure.toString());
            none(Absence.AWAY);
        } else {
            if (last.confirmed().equals(last.asked())) {
                LOG.warnf("The catalogue of services may be out of date: cause=%s", failure.toString());
            }
            keep(last.unknownAt(clock.instant()));
        }
    }

    private synchronized void keep(Known newest) {
        known = newest;
        notifyAll();
    }

    private synchronized void none(Absence why) {
        if (why != absence || known != null) {
            LOG.infof("There is no catalogue of services: why=%s", why);
        }
        importing |= why == Absence.NOT_IMPORTED;
        known = null;
        absence = why;
        notifyAll();
    }
}
