package org.performanceplatform.cli.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.performanceplatform.cli.installation.PlatformHttp;

/** Sends batches to the write API, and again when it is busy, away or cut off. */
public final class Sender {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** The write service gives up a request after two minutes itself. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(150);

    private static final int FIRST_ERROR = 300;

    /** Smaller bodies are not worth the work. */
    private static final int COMPRESS_FROM_BYTES = 2048;

    private final Patience patience = new Patience(new Random());
    private final Duration longestTrouble;
    private final boolean once;
    private final boolean runsApart;
    private final Consumer<String> notices;
    private HttpClient http;
    private String connectedTo = "";

    /** One that waits in silence. */
    public Sender(Duration longestTrouble) {
        this(longestTrouble, true, false, notice -> {});
    }

    /**
     * One of records that all have ids, but for those of workbooks.
     *
     * @param longestTrouble for how long one batch is tried again
     * @param notices is told why a batch is tried again, once for each reason, and when it was accepted at last
     */
    Sender(Duration longestTrouble, Consumer<String> notices) {
        this(longestTrouble, true, true, notices);
    }

    private Sender(Duration longestTrouble, boolean once, boolean runsApart, Consumer<String> notices) {
        this.longestTrouble = longestTrouble;
        this.once = once;
        this.runsApart = runsApart;
        this.notices = notices;
    }

    /**
     * A sender of records that bring their ids, for which sending twice does no harm: it sets right what was changed since it sent the same
     * before, where one with keys would be told that this was stored already.
     */
    public static Sender ofRecordsWithIds(Duration longestTrouble, Consumer<String> notices) {
        return new Sender(longestTrouble, false, false, notices);
    }

    /** What tells the sending of one source, by one that lasts, from all that was sent before; empty if nothing is to. */
    String newRun() {
        return runsApart ? UUID.randomUUID() + " " : "";
    }

    /**
     * Sends a batch and returns once it is acknowledged.
     *
     * @param run of the source that the batch is of
     * @throws Refusal if the write API does not want it, or did not take it in time
     */
    void send(Destination destination, Batch batch, String run) throws Refusal, InterruptedException {
        HttpRequest request = request(destination, batch, run);
        Instant limit = Instant.now().plus(longestTrouble);
        String told = "";
        for (int attempt = 1; ; attempt++) {
            Duration wait;
            Refusal refusal;
            try {
                HttpResponse<String> response =
                        client(destination.url()).send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() < FIRST_ERROR) {
                    if (attempt > 1) {
                        notices.accept(destination.url() + " answers again; going on.");
                    }
                    return;
                }
                refusal = new Refusal(response.statusCode(), AnswerInWords.of(response, batch));
                wait = patience.before(attempt, response.headers(), Instant.now());
            } catch (IOException lost) {
                refusal = new Refusal(0, "no answer from " + destination.url());
                wait = patience.before(attempt, HttpHeaders.of(Map.of(), (name, value) -> true), Instant.now());
            }
            if (!refusal.temporary() || Instant.now().plus(wait).isAfter(limit)) {
                throw refusal;
            }
            if (!refusal.getMessage().equals(told)) {
                told = refusal.getMessage();
                notices.accept(told + "; trying again for "
                        + Duration.between(Instant.now(), limit).toSeconds() + " s.");
            }
            Thread.sleep(wait.toMillis());
        }
    }

    /** Destinations hardly ever change, so connections are kept to the last. */
    private synchronized HttpClient client(String url) {
        if (!url.equals(connectedTo)) {
            http = PlatformHttp.client(url, CONNECT_TIMEOUT);
            connectedTo = url;
        }
        return http;
    }

    private HttpRequest request(Destination destination, Batch batch, String run) {
        HttpRequest.Builder request = HttpRequest.newBuilder(destination.uri())
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + destination.token())
                .header("Content-Type", batch.contentType())
                .header("Accept", "application/problem+json, application/json;q=0.9")
                .header("User-Agent", "performance-platform-send/1");
        if (once) {
            request.header("Idempotency-Key", batch.idempotencyKey(destination.group(), destination.type(), run));
        }
        destination.reasonHeader().ifPresent(reason -> request.header("Revision-Reason", reason));
        if (batch.body().length < COMPRESS_FROM_BYTES) {
            return request.POST(HttpRequest.BodyPublishers.ofByteArray(batch.body()))
                    .build();
        }
        return request.header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(compressed(batch.body())))
                .build();
    }

    private static byte[] compressed(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }
}
