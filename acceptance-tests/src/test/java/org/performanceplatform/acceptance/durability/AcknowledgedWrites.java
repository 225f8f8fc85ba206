package org.performanceplatform.acceptance.durability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writers that go on sending small batches whatever happens to the platform, and remember the ids of the records that it
 * acknowledged.
 */
final class AcknowledgedWrites implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final int BATCH = 5;
    private static final long BACK_OFF_MILLISECONDS = 40;

    private final URI address;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong nextId = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean stopped;

    private AcknowledgedWrites(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Starts writing to a data set. */
    static AcknowledgedWrites to(URI address, String token) {
        var writes = new AcknowledgedWrites(address, token);
        for (var number = 0; number < WRITERS; number++) {
            var writer = new Thread(writes::write, "writer-" + number);
            writer.setDaemon(true);
            writes.writers.add(writer);
            writer.start();
        }
        return writes;
    }

    /** Every id acknowledged so far. */
    Set<String> ids() {
        return Set.copyOf(acknowledged);
    }

    /**
     * Waits until this many more records have been acknowledged.
     *
     * @throws AssertionError if that takes longer than {@code limit}
     */
    void awaitMore(int records, Duration limit) throws InterruptedException {
        var wanted = acknowledged.size() + records;
        var left = limit.toNanos();
        lock.lock();
        try {
            while (acknowledged.size() < wanted) {
                if (left <= 0) {
                    throw new AssertionError("nothing was acknowledged for " + limit);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (var writer : writers) {
            writer.join();
        }
    }

    private void write() {
        while (!stopped) {
            var ids = newIds();
            if (isAcknowledged(ids)) {
                remember(ids);
            } else {
                backOff();
            }
        }
    }

    private List<String> newIds() {
        var first = nextId.getAndAdd(BATCH);
        var ids = new ArrayList<String>();
        for (var offset = 0; offset < BATCH; offset++) {
            ids.add("record-" + (first + offset));
        }
        return ids;
    }

    private boolean isAcknowledged(List<String> ids) {
        var body = new StringBuilder();
        for (var id : ids) {
            body.append(body.isEmpty() ? "[" : ",")
                    .append("{\"_id\":\"")
                    .append(id)
                    .append("\",\"_timestamp\":\"2020-01-01T00:00:00Z\",\"count\":1}");
        }
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.append("]").toString()))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void remember(List<String> ids) {
        lock.lock();
        try {
            acknowledged.addAll(ids);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** As a polite client does before it tries again. */
    private static void backOff() {
        try {
            TimeUnit.MILLISECONDS.sleep(BACK_OFF_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
