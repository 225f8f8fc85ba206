package org.performanceplatform.acceptance.durability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends one batch after another, each again and again until it is acknowledged, as {@code ./pp send} does. */
final class StubbornSender {

    private static final long BACK_OFF = TimeUnit.MILLISECONDS.toNanos(40);
    private static final int OK = 200;

    private final String name;
    private final URI address;
    private final String token;
    private final boolean withIds;
    private final int mostInABatch;
    private final Random random;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile String refusal;

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
        return sentAgain.get();
    }

    /** An answer that should never come; null if none came. */
    String refusal() {
        return refusal;
    }

    private void send() {
        while (!stopped && refusal == null) {
            int first = acknowledged.get();
            int count = 1 + random.nextInt(mostInABatch);
            HttpRequest request = batch(first, count);
            while (!isAcknowledged(request) && refusal == null) {
                sentAgain.incrementAndGet();
                LockSupport.parkNanos(BACK_OFF);
            }
            acknowledged.set(first + count);
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

    private boolean isAcknowledged(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean comesAgain = answer.statusCode() == 503 || answer.statusCode() == 429;
            if (answer.statusCode() != OK && !comesAgain) {
                refusal = name + ": " + answer.statusCode() + " " + answer.body();
            }
            return answer.statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
