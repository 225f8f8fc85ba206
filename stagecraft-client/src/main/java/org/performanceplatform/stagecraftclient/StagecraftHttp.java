package org.performanceplatform.stagecraftclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.OptionalLong;

/** Requests to stagecraft with the service token. Any answer but those expected counts as a failure. */
final class StagecraftHttp {

    /** The header in which stagecraft says which configuration an answer was made from. */
    static final String CONFIGURATION_VERSION = "Configuration-Version";

    /**
     * @param status 200, 304 or 404
     * @param etag the entity tag, or null
     * @param body the body; empty unless 200
     * @param configurationVersion the configuration that the answer was made from, where stagecraft says so
     */
    record Answer(int status, String etag, byte[] body, OptionalLong configurationVersion) {}

    private final HttpClient http;
    private final StagecraftSettings settings;

    StagecraftHttp(StagecraftSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    /**
     * Asks for a path, naming the entity tag already known. A name that stagecraft calls malformed is one of nothing, as if it were 404.
     *
     * @throws IOException if there is no answer in time, or it is none of 200, 304 and 404
     */
    Answer get(String path, String knownEtag) throws IOException {
        HttpRequest.Builder request = request(path).GET();
        Optional.ofNullable(knownEtag).ifPresent(etag -> request.header("If-None-Match", etag));
        HttpResponse<byte[]> response = send(request.build());
        int status = response.statusCode() == 400 ? 404 : response.statusCode();
        if (status != 200 && status != 304 && status != 404) {
            throw new IOException("stagecraft answered " + status + " for " + withoutQuery(path));
        }
        return new Answer(
                status,
                response.headers().firstValue("ETag").orElse(null),
                status == 200 ? response.body() : new byte[0],
                response.headers().firstValueAsLong(CONFIGURATION_VERSION));
    }

    /** Sends a JSON document. */
    void post(String path, byte[] json) throws IOException {
        HttpResponse<byte[]> response = send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json))
                .build());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("stagecraft answered " + response.statusCode() + " for " + path);
        }
    }

    private HttpRequest.Builder request(String path) {
        return TraceHeaders.addTo(HttpRequest.newBuilder(
                        settings.url().resolve(settings.url().getPath() + path)))
                .timeout(settings.timeout())
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + settings.serviceToken());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking stagecraft", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
