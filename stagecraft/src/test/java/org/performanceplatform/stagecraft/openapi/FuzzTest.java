package org.performanceplatform.stagecraft.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.stagecraft.Api.administrator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.StagecraftTest;
import org.performanceplatform.stagecraft.access.OwnedThings;

/** Sends every operation of the description good and bad input: no 5xx, and no status that the description lacks. */
@StagecraftTest
class FuzzTest {

    /** Another seed finds other things; {@code -Dfuzz.seed=…} replays one. */
    private static final long SEED = Long.getLong("fuzz.seed", 20261120L);

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 6);

    @Test
    void no_input_is_answered_with_an_error_of_ours_or_an_undocumented_status() throws IOException {
        JsonNode document = JsonMapper.builder().build().readTree(Files.readString(OpenApiTest.CHECKED_IN));
        Generated generated = new Generated(document, new Random(SEED));
        OwnedThings things = OwnedThings.make();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                for (int round = 0; round < ROUNDS; round++) {
                    // every other time at something that is there
                    String place = round % 2 == 0 ? things.fill(path.getKey(), "admin", true) : path.getKey();
                    send(place, operation.getKey(), operation.getValue(), generated, wrong);
                }
            }
        }
        assertThat(wrong).as("seed " + SEED).isEmpty();
    }

    private static void send(
            String template, String method, JsonNode operation, Generated generated, List<String> wrong) {
        String path = template;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            String value = encoded(generated.parameter(name, parameter.path("schema")));
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" ->
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(name)
                            .append('=')
                            .append(value);
                default -> {
                    // the only header is If-Match, which is sent below
                }
            }
        }
        RequestSpecification request =
                administrator().urlEncodingEnabled(false).redirects().follow(false);
        if (generated.yes()) {
            request.header("If-Match", "*");
        }
        String body = null;
        if (operation.has("requestBody")) {
            body = generated.body(operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema"));
            request.contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        }
        Response response = request.request(method.toUpperCase(Locale.ROOT), path + query);
        String status = Integer.toString(response.statusCode());
        boolean unavailable = status.equals("503") && method.equals("delete");
        if (!operation.path("responses").has(status) || status.startsWith("5") && !unavailable) {
            wrong.add(method + " " + path + query + " " + body + " -> " + status + " " + response.asString());
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
