package org.performanceplatform.spotlight.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.performanceplatform.stagecraftclient.TraceHeaders;

/** Asks the read API. After a run of failures it stops asking for a few seconds, so that pages don't wait in vain. */
@ApplicationScoped
public class ReadApiConnection {

    private static final int SERVER_ERROR = 500;

    private final ReadConfig config;
    private final HttpClient client;

    @Inject
    ReadApiConnection(ReadConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeLimit())
                .build();
    }

    /**
     * The answer to a query.
     *
     * @param etag of the answer that is known, to be told if it still holds
     * @param token that opens data sets which are closed to queries
     * @return fails with {@link ReadApiAwayException} if there is none in time, or it is a 5xx
     */
    @Asynchronous
    @CircuitBreaker(
            requestVolumeThreshold = 12,
            failureRatio = 0.75,
            delay = 3,
            delayUnit = ChronoUnit.SECONDS,
            successThreshold = 2,
            failOn = ReadApiAwayException.class)
    public CompletionStage<HttpResponse<byte[]>> get(ReadQuery query, Optional<String> etag, Optional<String> token) {
        HttpRequest.Builder request = request(query, config.timeLimit());
        etag.ifPresent(known -> request.header("If-None-Match", known));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return send(request.build());
    }

    /**
     * The answer to a large query that nobody waits for: it may take long, and is tried whatever became of others.
     *
     * @throws java.util.concurrent.CompletionException of a {@link ReadApiAwayException} if there is none in time, or it is a 5xx
     */
    public HttpResponse<byte[]> get(ReadQuery query, Duration timeLimit) {
        return send(request(query, timeLimit).build()).toCompletableFuture().join();
    }

    private HttpRequest.Builder request(ReadQuery query, Duration timeLimit) {
        return TraceHeaders.addTo(HttpRequest.newBuilder(URI.create(config.url() + query.path())))
                .timeout(timeLimit)
                .header("Accept", "application/json");
    }

    private CompletionStage<HttpResponse<byte[]>> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .handle((response, failure) -> {
                    if (failure != null) {
                        throw new ReadApiAwayException("the read API can't be reached", failure);
                    }
                    if (response.statusCode() >= SERVER_ERROR) {
                        throw new ReadApiAwayException("the read API answered " + response.statusCode(), null);
                    }
                    return response;
                });
    }
}
