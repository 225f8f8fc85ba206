package org.performanceplatform.write.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.testing.ExpectedAnswer;
import org.performanceplatform.core.testing.JsonMatch;
import org.performanceplatform.core.testing.RecordedExchanges;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.testing.ServiceTest;

/**
 * The service answers as the reference did, in every recorded exchange of the areas {@code write} and {@code both}. Reads without
 * parameters are compared with what is stored; the others are the read service's to answer.
 */
@QuarkusTest
class ReferenceExchangesTest extends ServiceTest {

    private static final Pattern TOKEN = Pattern.compile("\\{token(?::([\\w-]+))?}");

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void every_recorded_write_is_answered_as_the_reference_answered_it() throws Exception {
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
            JsonNode actual = stored.asAnswer(name);
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
        ExpectedAnswer expected = new ExpectedAnswer(step.get("expect"));
        if (!expected.hasStatusAndHeadersOf(response) || !sameBody(expected, response.body())) {
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

    private boolean sameBody(ExpectedAnswer expected, String body) throws IOException {
        if (expected.match().startsWith("status") || expected.json().isMissingNode()) {
            return true;
        }
        JsonNode actual = mapper.readTree(body);
        if (expected.match().equals("message")) {
            return JsonMatch.matches(expected.json().path("message"), actual.path("message"), false)
                    && JsonMatch.matches(expected.json().path("messages"), actual.path("messages"), false);
        }
        return JsonMatch.matches(expected.json(), actual, false);
    }
}
