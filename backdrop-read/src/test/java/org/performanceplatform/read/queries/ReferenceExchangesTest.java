package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.testing.InMemoryStagecraft;
import org.performanceplatform.read.testing.JsonMatch;
import org.performanceplatform.read.testing.MongoForTests;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.read.testing.RecordedExchanges;
import org.performanceplatform.stagecraftclient.DataSet;

/** The service answers as the reference did, in every recorded exchange of the area {@code read}. */
@QuarkusTest
@QuarkusTestResource(MongoForTests.class)
class ReferenceExchangesTest {

    private static final Pattern RELATIVE = Pattern.compile("\\{now-(\\d+)([smhd])}");

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
    private String lastTag = "";

    static boolean exchangesAreThere() {
        return RecordedExchanges.areThere();
    }

    @Test
    @EnabledIf("exchangesAreThere")
    void every_recorded_query_is_answered_as_the_reference_answered_it() throws Exception {
        List<String> failures = new ArrayList<>();
        for (JsonNode scenario : RecordedExchanges.ofArea("read")) {
            stagecraft.have(mapper.convertValue(scenario.get("data_sets"), new TypeReference<List<DataSet>>() {}));
            for (JsonNode step : scenario.get("steps")) {
                if (step.get("service").asText().equals("write")) {
                    store(step);
                } else {
                    check(step, scenario.get("id").asText(), failures);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private void store(JsonNode step) throws Exception {
        String[] path = step.get("path").asText().split("/");
        String body = resolved(step.get("body").toString());
        new RecordWriter(mongo.getDatabase(database))
                .write(
                        DataSetName.of(path[2], path[3]),
                        mapper.readValue(body, new TypeReference<List<Map<String, Object>>>() {}));
    }

    private void check(JsonNode step, String scenario, List<String> failures) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        address.resolve(step.get("path").asText()))
                .method(step.get("method").asText(), HttpRequest.BodyPublishers.noBody());
        step.get("headers")
                .fields()
                .forEachRemaining(header -> request.header(
                        header.getKey(), header.getValue().asText().replace("{etag}", lastTag)));
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers().firstValue("ETag").ifPresent(tag -> lastTag = tag);
        JsonNode expected = step.get("expect");
        boolean right = status(expected, response.statusCode())
                && headers(expected.path("headers"), response)
                && body(expected, response, step.path("unordered").asBoolean());
        if (!right) {
            failures.add(scenario + ": " + step.get("method").asText() + " "
                    + step.get("path").asText() + "\n  got  "
                    + response.statusCode() + " " + response.headers().map() + " " + response.body() + "\n  want "
                    + expected);
        }
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

    private boolean body(JsonNode expected, HttpResponse<String> response, boolean unordered) throws Exception {
        return switch (expected.get("match").asText()) {
            case "exact" ->
                expected.has("text")
                        ? rows(expected.get("text").asText(), unordered).equals(rows(response.body(), unordered))
                        : !expected.has("json")
                                || JsonMatch.matches(expected.get("json"), mapper.readTree(response.body()), unordered);
            case "message" ->
                response.statusCode() == 304
                        || expected.path("json")
                                .path("message")
                                .equals(mapper.readTree(response.body()).path("message"));
            default -> true;
        };
    }

    private static List<List<String>> rows(String csv, boolean unordered) {
        List<List<String>> rows = new ArrayList<>(table(csv));
        if (unordered) {
            rows.sort(Comparator.comparing(Object::toString));
        }
        return rows;
    }

    private static List<List<String>> table(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .map(cells -> cells.stream().map(ReferenceExchangesTest::cell).toList())
                .toList();
    }

    private static String cell(String cell) {
        boolean time = cell.equals("<datetime>") || cell.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*");
        return time ? "time" : cell.replaceFirst("^(-?\\d+)\\.0$", "$1");
    }

    private static String resolved(String text) {
        Matcher matcher = RELATIVE.matcher(text);
        return matcher.replaceAll(found -> {
            long amount = Long.parseLong(found.group(1));
            Duration before =
                    switch (found.group(2)) {
                        case "s" -> Duration.ofSeconds(amount);
                        case "m" -> Duration.ofMinutes(amount);
                        case "h" -> Duration.ofHours(amount);
                        default -> Duration.ofDays(amount);
                    };
            return Instant.now().minus(before).truncatedTo(ChronoUnit.SECONDS).toString();
        });
    }
}
