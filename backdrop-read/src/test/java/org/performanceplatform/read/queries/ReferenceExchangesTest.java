package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.testing.ExpectedAnswer;
import org.performanceplatform.core.testing.JsonMatch;
import org.performanceplatform.core.testing.RecordedExchanges;
import org.performanceplatform.read.testing.OverHttp;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.stagecraftclient.DataSet;

/** The service answers as the reference did, in every recorded exchange of the area {@code read}. */
@QuarkusTest
class ReferenceExchangesTest extends OverHttp {

    private static final Pattern RELATIVE = Pattern.compile("\\{now-(\\d+)([smhd])}");

    private final ObjectMapper mapper = new ObjectMapper();
    private String lastTag = "";

    @Test
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
        ExpectedAnswer expected = new ExpectedAnswer(step.get("expect"));
        boolean right = expected.hasStatusAndHeadersOf(response)
                && body(expected, response, step.path("unordered").asBoolean());
        if (!right) {
            failures.add(scenario + ": " + step.get("method").asText() + " "
                    + step.get("path").asText() + "\n  got  "
                    + response.statusCode() + " " + response.headers().map() + " " + response.body() + "\n  want "
                    + expected);
        }
    }

    private boolean body(ExpectedAnswer expected, HttpResponse<String> response, boolean unordered) throws Exception {
        return switch (expected.match()) {
            case "exact" ->
                expected.text().isPresent()
                        ? rows(expected.text().get(), unordered).equals(rows(response.body(), unordered))
                        : expected.json().isMissingNode()
                                || JsonMatch.matches(expected.json(), mapper.readTree(response.body()), unordered);
            case "message" ->
                response.statusCode() == 304
                        || expected.json()
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
