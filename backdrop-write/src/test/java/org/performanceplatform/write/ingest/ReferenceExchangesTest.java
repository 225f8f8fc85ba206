package org.performanceplatform.write.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.testing.InMemoryStagecraft;
import org.performanceplatform.write.testing.JsonMatch;
import org.performanceplatform.write.testing.MongoForTests;
import org.performanceplatform.write.testing.RecordedExchanges;
import org.performanceplatform.write.testing.StoredRecords;
import org.performanceplatform.write.testing.Tokens;

/**
 * The service answers as the reference did, in every recorded exchange of the areas {@code write} and {@code both}. Reads without
 * parameters are compared with what is stored; the others are the read service's to answer.
 */
@QuarkusTest
@QuarkusTestResource(MongoForTests.class)
class ReferenceExchangesTest {

    private static final Pattern TOKEN = Pattern.compile("\\{token(?::([\\w-]+))?}");

    @Inject
    InMemoryStagecraft stagecraft;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @TestHTTPResource
    URI address;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private Tokens tokens;

    static boolean exchangesAreThere() {
        return RecordedExchanges.areThere();
    }

    @Test
    @EnabledIf("exchangesAreThere")
    void every_recorded_write_is_answered_as_the_reference_answered_it() throws Exception {
        tokens = Tokens.knownTo(stagecraft);
        List<String> failures = new ArrayList<>();
        List<JsonNode> scenarios = new ArrayList<>(RecordedExchanges.ofArea("write"));
        scenarios.addAll(RecordedExchanges.ofArea("both"));
        for (JsonNode scenario : scenarios) {
            List<DataSet> dataSets =
                    mapper.convertValue(scenario.get("data_sets"), new TypeReference<List<DataSet>>() {});
            stagecraft.have(dataSets);
            for (JsonNode step : scenario.get("steps")) {
                String place = scenario.get("id").asText() + ": "
                        + step.get("method").asText() + " " + step.get("path").asText();
                if (step.get("service").asText().equals("write")) {
                    checkAnswer(step, dataSets, place, failures);
                } else {
                    checkStored(step, place, failures);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private void checkStored(JsonNode step, String place, List<String> failures) {
        String[] path = step.get("path").asText().split("/");
        if (path.length == 4 && !path[3].contains("?")) {
            String name = (path[2] + "_" + path[3]).replace('-', '_');
            JsonNode actual = new StoredRecords(mongo.getDatabase(database)).asAnswer(name);
            if (!JsonMatch.matches(step.get("expect").get("json"), actual, true)) {
                failures.add(place + "\n  got  " + actual + "\n  want " + step.get("expect"));
            }
        }
    }

    private void checkAnswer(JsonNode step, List<DataSet> dataSets, String place, List<String> failures)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        address.resolve(step.get("path").asText()))
                .method(step.get("method").asText(), HttpRequest.BodyPublishers.ofByteArray(body(step)));
        step.get("headers")
                .fields()
                .forEachRemaining(header -> request.header(
                        header.getKey(), withTokens(header.getValue().asText(), dataSets)));
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode expected = step.get("expect");
        if (!status(expected, response.statusCode())
                || !headers(expected.path("headers"), response)
                || !sameBody(expected, response.body())) {
            failures.add(place + "\n  got  " + response.statusCode() + " "
                    + response.headers().map() + " " + response.body() + "\n  want " + expected);
        }
    }

    private String withTokens(String text, List<DataSet> dataSets) {
        return TOKEN.matcher(text).replaceAll(found -> {
            String name = found.group(1) == null ? dataSets.get(0).name() : found.group(1);
            return Matcher.quoteReplacement(
                    name.equals("_collection") ? tokens.ofAdministrator() : tokens.toWrite(name));
        });
    }

    private static byte[] body(JsonNode step) throws IOException {
        String text = step.hasNonNull("body_text")
                ? step.get("body_text").asText()
                : step.hasNonNull("body") ? step.get("body").toString() : "";
        byte[] bytes = (text + " ".repeat(step.path("body_pad").asInt())).getBytes(StandardCharsets.UTF_8);
        if (step.path("body_gzip").asBoolean()) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(bytes);
            }
            bytes = compressed.toByteArray();
        }
        return Arrays.copyOf(bytes, bytes.length - step.path("body_cut").asInt());
    }

    private static boolean status(JsonNode expected, int status) {
        int wanted = expected.get("status").asInt();
        return expected.get("match").asText().equals("status_class") ? wanted / 100 == status / 100 : wanted == status;
    }

    private static boolean headers(JsonNode expected, HttpResponse<?> response) {
        for (var header : (Iterable<Map.Entry<String, JsonNode>>) expected::fields) {
            String actual = response.headers().firstValue(header.getKey()).orElse(null);
            boolean right = header.getValue().isNull()
                    ? actual == null
                    : actual != null
                            && (header.getValue().asText().equals("*")
                                    || parts(header.getValue().asText())
                                            .equals(parts(actual.replaceFirst(";\\s*charset=.*", ""))));
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static TreeSet<String> parts(String header) {
        return new TreeSet<>(Arrays.asList(header.split(",\\s*")));
    }

    private boolean sameBody(JsonNode expected, String body) throws IOException {
        String match = expected.get("match").asText();
        if (match.startsWith("status") || !expected.has("json")) {
            return true;
        }
        JsonNode actual = mapper.readTree(body);
        if (match.equals("message")) {
            return JsonMatch.matches(expected.get("json").path("message"), actual.path("message"), false)
                    && JsonMatch.matches(expected.get("json").path("messages"), actual.path("messages"), false);
        }
        return JsonMatch.matches(expected.get("json"), actual, false);
    }
}
