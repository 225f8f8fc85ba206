package org.performanceplatform.stagecraft.openidconnect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests to a provider, answered in JSON. */
final class ProviderHttp {

    private static final int OK = 200;

    private final HttpClient client;
    private final Duration timeout;
    private final ObjectMapper mapper;

    ProviderHttp(Duration timeout, ObjectMapper mapper) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.timeout = timeout;
        this.mapper = mapper;
    }

    JsonNode get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** @param authorization a header, or empty for none */
    JsonNode post(URI address, Map<String, String> form, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest sent =
                request.header("Accept", "application/json").timeout(timeout).build();
        try {
            HttpResponse<byte[]> answer = client.send(sent, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new ProviderException(sent.uri() + " answered with " + answer.statusCode());
            }
            return mapper.readTree(answer.body());
        } catch (IOException e) {
            throw new ProviderException(sent.uri() + " can't be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(sent.uri() + " was not waited for", e);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
