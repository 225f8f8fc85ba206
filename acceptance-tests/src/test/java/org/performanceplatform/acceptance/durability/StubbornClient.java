package org.performanceplatform.acceptance.durability;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Sends a request again and again until it is acknowledged, while those who should answer are killed and start. */
final class StubbornClient {

    static final long BACK_OFF = TimeUnit.MILLISECONDS.toNanos(40);

    private static final int OK = 200;

    private final Predicate<HttpResponse<String>> alsoDone;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private volatile String refusal;

    /** @param alsoDone an answer other than 200 that says, when the request was sent again, that it had been done before */
    StubbornClient(Predicate<HttpResponse<String>> alsoDone) {
        this.alsoDone = alsoDone;
    }

    /** Returns whether it was acknowledged at last; not if it was refused, or the thread interrupted. */
    boolean send(HttpRequest request) {
        for (int attempt = 1; refusal == null; attempt++) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == OK || attempt > 1 && alsoDone.test(answer)) {
                    return true;
                }
                if (answer.statusCode() != 503 && answer.statusCode() != 429) {
                    refusal = answer.statusCode() + " " + answer.body();
                    return false;
                }
            } catch (IOException lost) {
                // it is killed or starting
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            sentAgain.incrementAndGet();
            LockSupport.parkNanos(BACK_OFF);
        }
        return false;
    }

    /** How many times a request was sent once more. */
    int sentAgain() {
        return sentAgain.get();
    }

    /** An answer that should never come; null if none came. */
    String refusal() {
        return refusal;
    }
}
