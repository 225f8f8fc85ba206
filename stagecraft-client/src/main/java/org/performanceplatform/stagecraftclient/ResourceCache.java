package org.performanceplatform.stagecraftclient;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.performanceplatform.stagecraftclient.Reading.Reader;
import org.performanceplatform.stagecraftclient.StagecraftHttp.Answer;

/**
 * Stagecraft's answers by path. One is given from memory while the configuration counter stands where it stood when it
 * was made, and also while stagecraft can't be reached; otherwise stagecraft is asked whether it still holds. Many
 * threads that want the same answer ask once.
 */
final class ResourceCache {

    /** No configuration is known yet. */
    static final long UNKNOWN = -1;

    /** Neither an absence nor a failure is believed longer than this. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int MOST_RESOURCES = 4_000;

    private record Pause(long from, IOException failure) {}

    private final StagecraftHttp http;
    private final Map<String, Resource> known = new ConcurrentHashMap<>();
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Optional<Resource>>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile long version = UNKNOWN;
    private volatile boolean reachable;

    ResourceCache(StagecraftHttp http) {
        this.http = http;
    }

    /** Takes over what a file kept. */
    void restore(CacheFile.Content content) {
        version = content.version();
        content.entries()
                .forEach(entry -> known.put(
                        entry.path(), new Resource(entry.path(), entry.etag(), entry.body(), content.version())));
    }

    /** What a file should keep. */
    CacheFile.Content content() {
        return new CacheFile.Content(
                version,
                known.values().stream()
                        .sorted(Comparator.comparing(Resource::path))
                        .map(resource -> new CacheFile.Entry(resource.path(), resource.etag(), resource.body()))
                        .toList());
    }

    /** Rises whenever {@link #content()} has something new. */
    long changes() {
        return changes.get();
    }

    long version() {
        return version;
    }

    void reached(long currentVersion) {
        if (version != currentVersion) {
            version = currentVersion;
            changes.incrementAndGet();
        }
        reachable = true;
    }

    void unreachable() {
        reachable = false;
    }

    boolean isReachable() {
        return reachable;
    }

    boolean knows(String path) {
        return known.containsKey(path);
    }

    /** The answer to a path; empty if stagecraft has none. */
    <T> Optional<T> get(String path, Reader<T> reader) {
        Resource resource = known.get(path);
        if (resource != null && holds(resource)) {
            return Optional.of(read(resource, reader));
        }
        return fetch(path, resource, reader).map(fetched -> read(fetched, reader));
    }

    /** The answer to a path if it is known and holds; never asks. */
    <T> Optional<T> current(String path, Reader<T> reader) {
        return Optional.ofNullable(known.get(path)).filter(this::holds).map(resource -> read(resource, reader));
    }

    /** The answer to a path as last known, however old; asks only if it never was. */
    <T> Optional<T> latest(String path, Reader<T> reader) {
        Resource resource = known.get(path);
        return resource == null ? get(path, reader) : Optional.of(read(resource, reader));
    }

    /** Asks stagecraft whether the answer to a path still holds, whatever the counter says. */
    void refresh(String path, Reader<?> reader) {
        pauses.remove(path);
        fetch(path, known.get(path), reader);
    }

    /** Forgets what is no longer of use, so that memory stays bounded whatever is asked for. */
    void tidy() {
        long now = System.nanoTime();
        pauses.values().removeIf(pause -> now - pause.from() > PAUSE.toNanos());
        if (known.size() > MOST_RESOURCES) {
            List<Resource> longestUnused = known.values().stream()
                    .sorted(Comparator.comparingLong(Resource::lastUsed))
                    .limit(known.size() - MOST_RESOURCES)
                    .toList();
            longestUnused.forEach(resource -> known.remove(resource.path(), resource));
            changes.incrementAndGet();
        }
    }

    private boolean holds(Resource resource) {
        return resource.configurationVersion() == version || !reachable;
    }

    private <T> T read(Resource resource, Reader<T> reader) {
        try {
            return resource.value(reader);
        } catch (IOException e) {
            throw new StagecraftUnavailableException("stagecraft's answer can't be read", e);
        }
    }

    private Optional<Resource> fetch(String path, Resource last, Reader<?> reader) {
        Pause pause = pauses.get(path);
        if (pause != null && System.nanoTime() - pause.from() < PAUSE.toNanos()) {
            return pause.failure() == null ? Optional.empty() : lastKnown(last, pause.failure());
        }
        if (!reachable) {
            return lastKnown(last, new IOException("no connection"));
        }
        CompletableFuture<Optional<Resource>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Resource>> other = underWay.putIfAbsent(path, mine);
        if (other != null) {
            return await(other);
        }
        try {
            Optional<Resource> asked = ask(path, last, reader);
            mine.complete(asked);
            return asked;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(path, mine);
        }
    }

    private static Optional<Resource> await(CompletableFuture<Optional<Resource>> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            throw new StagecraftUnavailableException("stagecraft can't be reached", e.getCause());
        }
    }

    private Optional<Resource> ask(String path, Resource last, Reader<?> reader) {
        long versionBefore = version;
        try {
            Answer answer = http.get(path, last == null ? null : last.etag());
            return remember(path, last, answer, answer.configurationVersion().orElse(versionBefore), reader);
        } catch (IOException e) {
            pauses.put(path, new Pause(System.nanoTime(), e));
            return lastKnown(last, e);
        }
    }

    private Optional<Resource> remember(String path, Resource last, Answer answer, long madeFrom, Reader<?> reader)
            throws IOException {
        if (answer.status() == 304 && last != null) {
            Resource confirmed = last.confirmedAt(madeFrom);
            known.put(path, confirmed);
            return Optional.of(confirmed);
        }
        Resource resource = new Resource(path, answer.etag(), answer.body(), madeFrom);
        if (answer.status() == 404 || resource.value(reader) == null) {
            pauses.put(path, new Pause(System.nanoTime(), null));
            if (known.remove(path) != null) {
                changes.incrementAndGet();
            }
            return Optional.empty();
        }
        known.put(path, resource);
        changes.incrementAndGet();
        return Optional.of(resource);
    }

    private static Optional<Resource> lastKnown(Resource last, IOException failure) {
        if (last == null) {
            throw new StagecraftUnavailableException("stagecraft can't be reached: " + failure.getMessage(), failure);
        }
        return Optional.of(last);
    }
}
