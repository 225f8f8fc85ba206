package org.performanceplatform.stagecraftclient;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.performanceplatform.stagecraftclient.StagecraftHttp.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches stagecraft's configuration counter on a thread of its own, and keeps at hand what requests must not wait for. */
final class Poller implements AutoCloseable {

    /** Revocations are asked for this often whatever the counter says: half of the thirty seconds they may take. */
    private static final Duration REVOCATION_INTERVAL = Duration.ofSeconds(15);

    /** Lists may be long; while many changes follow each other they are fetched no more often than this. */
    private static final Duration LIST_INTERVAL = Duration.ofSeconds(2);

    private static final int DASHBOARDS_AHEAD_PER_ROUND = 25;

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final StagecraftSettings settings;
    private final StagecraftHttp http;
    private final ResourceCache cache;
    private final Reading reading;
    private final Optional<CacheFile> file;
    private final Thread thread;
    private String counterTag;
    private long keysVersion = ResourceCache.UNKNOWN;
    private long lastRevocations;
    private long lastLists;
    private long savedChanges;
    private volatile boolean closed;

    Poller(
            StagecraftSettings settings,
            StagecraftHttp http,
            ResourceCache cache,
            Reading reading,
            Optional<CacheFile> file) {
        this.settings = settings;
        this.http = http;
        this.cache = cache;
        this.reading = reading;
        this.file = file;
        this.thread = new Thread(this::run, "stagecraft-configuration");
        thread.setDaemon(true);
        long longAgo = System.nanoTime() - Duration.ofHours(1).toNanos();
        lastRevocations = longAgo;
        lastLists = longAgo;
    }

    /** Polls once at once, so that a revocation made while the service was away counts from its first request on. */
    void start() {
        poll();
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(settings.pollInterval().toMillis());
            } catch (InterruptedException e) {
                return;
            }
            poll();
        }
    }

    private void poll() {
        try {
            if (askForCounter()) {
                keepAtHand();
            }
            cache.tidy();
            save();
        } catch (RuntimeException e) {
            LOG.warn("Keeping stagecraft's configuration failed; trying again", e);
        }
    }

    private boolean askForCounter() {
        boolean wasReachable = cache.isReachable();
        try {
            Answer answer = http.get(Paths.CONFIGURATION, counterTag);
            if (answer.status() == 304) {
                cache.reached(cache.version());
            } else {
                counterTag = answer.etag();
                cache.reached(reading.version(answer.body()));
            }
            if (!wasReachable) {
                LOG.info("Stagecraft is reached at {}", settings.url());
            }
            return true;
        } catch (IOException e) {
            cache.unreachable();
            if (wasReachable) {
                LOG.warn("Stagecraft can't be reached; going on with what is known: {}", e.toString());
            }
            return false;
        }
    }

    private void keepAtHand() {
        long now = System.nanoTime();
        long version = cache.version();
        if (keysVersion != version || now - lastRevocations > REVOCATION_INTERVAL.toNanos()) {
            cache.refresh(Paths.REVOCATIONS, reading::revocations);
            cache.refresh(Paths.SIGNING_KEYS, reading::signingKeys);
            lastRevocations = now;
            keysVersion = version;
        }
        if (now - lastLists > LIST_INTERVAL.toNanos()) {
            lastLists = now;
            cache.get(Paths.DATA_SETS, reading::dataSets);
            if (settings.keepAllDashboards()) {
                keepDashboards();
            }
        }
    }

    private void keepDashboards() {
        cache.get(Paths.DASHBOARDS, reading::dashboards).orElseThrow().stream()
                .map(dashboard -> Paths.dashboard(dashboard.slug()))
                .filter(path -> !cache.knows(path))
                .limit(DASHBOARDS_AHEAD_PER_ROUND)
                .forEach(path -> cache.get(path, reading::dashboard));
    }

    private void save() {
        long changes = cache.changes();
        if (file.isEmpty() || changes == savedChanges) {
            return;
        }
        try {
            file.get().replace(cache.content());
            savedChanges = changes;
        } catch (IOException e) {
            LOG.warn("The configuration could not be kept on disk: {}", e.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(settings.timeout().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        save();
    }
}
