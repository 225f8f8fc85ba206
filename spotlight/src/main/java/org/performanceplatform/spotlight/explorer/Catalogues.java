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
import org.performanceplatform.spotlight.figures.ReadApiAwayException;

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

    /** The first figures are read then, though they have neither rested since they began to come nor are whole. */
    private static final Duration FIRST_AT_THE_LATEST = Duration.ofMinutes(5);

    /** What the read API has refused it may answer after it was started anew with other limits. */
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(1);

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
    private final Changes changes = new Changes();
    private Useless useless;
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
     * A reading that came to nothing.
     *
     * @param tags the entity tags that its data sets had
     * @param why what visitors are told until there is another
     * @param again from when on these data sets are read once more
     */
    private record Useless(List<String> tags, Absence why, Instant again) {}

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
                changes.areNone() && !clock.instant().isBefore(last.since().plus(UNTIL_SETTLED)));
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
            Instant now = clock.instant();
            Known last = known;
            if (last != null && last.tags().equals(tags)) {
                changes.end();
                keep(last.holdsAt(now));
            } else if (useless != null && useless.tags().equals(tags)) {
                lookAgain(last, now);
            } else if (last == null) {
                boolean isThere = !importing || isThere(tags);
                none(Absence.BEING_READ);
                if (isThere) {
                    read(tags);
                }
            } else if (changes.restAt(now, tags) || changes.beganBefore(now, LONG_ENOUGH)) {
                read(tags);
            } else {
                keep(last.holdsAt(now));
            }
        } catch (NoSuchDataSetException notYet) {
            useless = null;
            changes.forget();
            none(Absence.NOT_IMPORTED);
        } catch (RuntimeException failure) {
            notNow(failure);
        }
    }

    /** Looks at data sets of which nothing came: what visitors are told stays, also while they are read once more. */
    private void lookAgain(Known last, Instant now) {
        if (!now.isBefore(useless.again())) {
            read(useless.tags());
        } else if (last == null) {
            none(useless.why());
        } else {
            keep(last.unknownAt(now));
        }
    }

    /** Whether an import has come to its end, was broken off, or has gone on for too long. */
    private boolean isThere(List<String> tags) {
        Instant now = clock.instant();
        changes.restAt(now, tags);
        return changes.endedBefore(now, LONG_ENOUGH)
                || changes.beganBefore(now, FIRST_AT_THE_LATEST)
                || source.isWhole();
    }

    private void read(List<String> tags) {
        Instant began = clock.instant();
        Catalogue catalogue;
        try {
            catalogue = source.read();
        } catch (NoSuchDataSetException gone) {
            throw gone;
        } catch (ReadApiAwayException away) {
            useless = new Useless(tags, Absence.AWAY, began);
            throw away;
        } catch (RuntimeException refused) {
            refused(tags, refused);
            throw refused;
        }
        Instant now = clock.instant();
        if (catalogue.isEmpty()) {
            useless = new Useless(tags, Absence.NOT_IMPORTED, Instant.MAX);
            changes.end();
            none(Absence.NOT_IMPORTED);
        } else {
            LOG.infof(
                    "The catalogue of services was read: services=%d milliseconds=%d",
                    catalogue.services().size(), Duration.between(began, now).toMillis());
            useless = null;
            changes.end();
            importing = false;
            keep(new Known(catalogue, tags, now, now, now));
        }
    }

    /** Other data sets may come: they are read when they are whole, as those of an import. */
    private void refused(List<String> tags, RuntimeException refused) {
        if (useless == null || !useless.tags().equals(tags)) {
            LOG.warnf("The catalogue of services was refused: cause=%s", refused.toString());
        }
        Instant now = clock.instant();
        useless = new Useless(tags, Absence.AWAY, now.plus(UNTIL_ASKED_AGAIN));
        importing = true;
        if (known == null) {
            changes.end();
        } else {
            changes.beginAgain(now);
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
