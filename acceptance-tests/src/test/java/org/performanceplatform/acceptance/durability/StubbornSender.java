package org.performanceplatform.acceptance.durability;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends one batch after another, each again and again until it is acknowledged, as {@code ./pp send} does. */
final class StubbornSender {

    private final String name;
    private final URI address;
    private final String token;
    private final boolean withIds;
    private final int mostInABatch;
    private final Random random;
    private final StubbornClient client = new StubbornClient(answer -> false);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopped;

    /** @param withIds whether the records have ids; otherwise the batches have an {@code Idempotency-Key} */
    StubbornSender(String name, URI address, String token, boolean withIds, int mostInABatch, long seed) {
        this.name = name;
        this.address = address;
        this.token = token;
        this.withIds = withIds;
        this.mostInABatch = mostInABatch;
        this.random = new Random(seed);
        this.thread = new Thread(this::send, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Lets it end the batch at which it is. */
    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    String name() {
        return name;
    }

    /** How many records were acknowledged; their numbers are those below. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** How many times a batch was sent once more. */
    int sentAgain() {
        return client.sentAgain();
    }

    /** An answer that should never come; null if none came. */
    String refusal() {
        return client.refusal() == null ? null : name + ": " + client.refusal();
    }

    private void send() {
        boolean goesOn = true;
        while (!stopped && goesOn) {
            int first = acknowledged.get();
            int count = 1 + random.nextInt(mostInABatch);
            goesOn = client.send(batch(first, count));
            acknowledged.set(goesOn ? first + count : first);
        }
    }

    private HttpRequest batch(int first, int count) {
        var body = new StringBuilder("[");
        for (int number = first; number < first + count; number++) {
            body.append(number == first ? "" : ",").append(record(number));
        }
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.append("]").toString()));
        return (withIds ? request : request.header("Idempotency-Key", name + "-" + first)).build();
    }

    private String record(int number) {
        String id = withIds ? "\"_id\":\"" + name + "-" + number + "\"," : "";
        return "{%s\"_timestamp\":\"2020-01-%02dT00:00:00Z\",\"sender\":\"%s\",\"number\":%d}"
                .formatted(id, 1 + number % 28, name, number);
    }
}
