package org.performanceplatform.cli.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.performanceplatform.cli.installation.PlatformHttp;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.TemporaryProblem;

/** Stagecraft's API as an administrator uses it. */
public final class Stagecraft {

    /** A data set has as many good write tokens as it may have. */
    public static final class TwoTokensProblem extends PlatformProblem {
        private static final long serialVersionUID = 1L;

        TwoTokensProblem(String message) {
            super(message);
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private final HttpClient http;
    private final JsonMapper json = new JsonMapper();
    private final String url;
    private final String token;

    /** @param token an administrator's, or the operator's secret for {@link #administratorToken} alone */
    public Stagecraft(String url, String token) {
        this.url = url;
        this.token = token;
        this.http = PlatformHttp.client(url, TIMEOUT);
    }

    /** An administrator's token, valid for at most 12 hours. */
    public static String administratorToken(String url, String operatorToken) {
        return new Stagecraft(url, operatorToken)
                .post(
                        "/operator/administrator-token",
                        JsonMapper.builder().build().createObjectNode())
                .get("token")
                .asText();
    }

    /** A new write token of a data set. */
    public String writeToken(String dataSet) {
        return post(tokensOf(dataSet), json.createObjectNode()).get("token").asText();
    }

    private static String tokensOf(String dataSet) {
        return "/data-sets/"
                + URLEncoder.encode(dataSet, StandardCharsets.UTF_8).replace("+", "%20") + "/tokens";
    }

    /** Withdraws every write token of a data set. */
    public void revokeWriteTokens(String dataSet) {
        String tokens = tokensOf(dataSet);
        for (JsonNode each : get(tokens)) {
            answer(request(tokens + "/" + each.get("id").asText()).DELETE().build());
        }
    }

    /** @throws PlatformProblem with stagecraft's own words if it refuses */
    public JsonNode get(String path) {
        return answer(request(path).GET().build());
    }

    public JsonNode post(String path, JsonNode body) {
        return answer(request(path)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    public JsonNode put(String path, JsonNode body) {
        return answer(request(path)
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= BAD_REQUEST) {
                throw refusal(request, response);
            }
            return response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
        } catch (IOException away) {
            throw new TemporaryProblem(
                    "Stagecraft does not answer at " + url + ". ./pp status shows whether it runs.", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformProblem("Interrupted while asking stagecraft.", interrupted);
        }
    }

    private PlatformProblem refusal(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() == NOT_FOUND) {
            return new PlatformProblem("Stagecraft knows no " + request.uri().getPath() + ".");
        }
        if (response.statusCode() == CONFLICT && request.uri().getPath().endsWith("/tokens")) {
            return new TwoTokensProblem(
                    "The data set has two write tokens already. Use one of them, or withdraw both and"
                            + " make a new one with ./pp token --renew.");
        }
        String said = "Stagecraft refused " + request.method() + " "
                + request.uri().getPath() + " with " + response.statusCode() + ": " + reason(response.body());
        return TemporaryProblem.isStatus(response.statusCode())
                ? new TemporaryProblem(said)
                : new PlatformProblem(said);
    }

    private String reason(String body) {
        try {
            JsonNode node = json.readTree(body);
            return node.hasNonNull("message")
                    ? node.get("message").asText()
                    : node.path("detail").asText(body);
        } catch (IOException notJson) {
            return body;
        }
    }
}
