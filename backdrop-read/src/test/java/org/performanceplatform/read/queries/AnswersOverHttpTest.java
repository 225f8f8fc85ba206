package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.testing.InMemoryStagecraft;
import org.performanceplatform.read.testing.MongoForTests;
import org.performanceplatform.read.testing.RecordWriter;

@QuarkusTest
@QuarkusTestResource(MongoForTests.class)
class AnswersOverHttpTest {

    @Inject
    InMemoryStagecraft stagecraft;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @TestHTTPResource
    URI address;

    @TestHTTPResource(management = true)
    URI management;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_answer_is_kept_until_the_data_change_and_known_by_its_tag() throws Exception {
        String path = given("kept", record("a", "x", 1), record("b", "y", 2)) + "?group_by=kind&collect=vol:sum";

        HttpResponse<byte[]> first = get(path);
        HttpResponse<byte[]> again = get(path);
        HttpResponse<byte[]> known =
                get(path, "If-None-Match", again.headers().firstValue("ETag").orElseThrow());
        write("kept", record("c", "x", 5));
        HttpResponse<byte[]> changed =
                get(path, "If-None-Match", again.headers().firstValue("ETag").orElseThrow());

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(engine(again)).isEqualTo("cache");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).at("/data/0/vol:sum").asLong()).isEqualTo(6);
    }

    @Test
    void a_data_set_that_is_asked_for_is_answered_from_columns_also_after_a_write() throws Exception {
        String path = given("held", record("a", "x", 1), record("b", "y", 2)) + "?group_by=kind&limit=";

        String engine = "";
        for (int i = 0; i < 1000 && !engine.equals("columns"); i++) {
            engine = engine(get(path + (i + 10)));
        }
        write("held", record("a", "y", 1));
        HttpResponse<byte[]> after = get(path + 5);

        assertThat(engine).isEqualTo("columns");
        assertThat(engine(after)).isEqualTo("columns");
        assertThat(json(after).at("/data").toString()).isEqualTo("[{\"_count\":2,\"kind\":\"y\"}]");
    }

    @Test
    void pages_of_records_follow_each_other_without_gap_or_repetition() throws Exception {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            records.add(record("id" + i, i % 3 == 0 ? null : i % 3 == 1 ? "k" : "l", i));
        }
        String path = given("paged", records.toArray(Map[]::new)) + "?sort_by=kind:descending&limit=4";
        List<String> ids = new ArrayList<>();

        String cursor = "start";
        while (!cursor.isEmpty()) {
            HttpResponse<byte[]> page = get(path + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
            json(page).get("data").forEach(record -> ids.add(record.get("_id").asText()));
            cursor = json(page).path("next").asText();
            assertThat(page.headers().firstValue("Link").isPresent()).isEqualTo(!cursor.isEmpty());
        }

        List<String> all = new ArrayList<>();
        json(get(path.replace("&limit=4", "")))
                .get("data")
                .forEach(record -> all.add(record.get("_id").asText()));
        assertThat(ids).isEqualTo(all).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void rows_come_as_lines_workbook_or_text_as_asked_with_names_that_say_what_they_are() throws Exception {
        String path = given("formats", record("a", "=1+1", -5), record("b", "y", 2)) + "?group_by=kind&collect=vol:sum";

        HttpResponse<byte[]> lines = get(path, "Accept", "application/x-ndjson");
        HttpResponse<byte[]> text = get(path, "Accept", "text/csv");
        HttpResponse<byte[]> workbook = get(path + "&format=xlsx");

        assertThat(text(lines).split("\n")).hasSize(2).allMatch(line -> line.startsWith("{\"_count\":1"));
        assertThat(text(text)).isEqualTo("_count,kind,vol:sum\r\n1,'=1+1,-5\r\n1,y,2\r\n");
        assertThat(text.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=formats-figures.csv");
        assertThat(workbook.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=formats-figures.xlsx");
        assertThat(sheet(workbook)).contains("<v>-5</v>").contains("<v>2</v>");
    }

    @Test
    void a_large_body_is_compressed_for_those_who_take_it_and_has_a_tag_of_its_own() throws Exception {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            records.add(record("id" + i, "kind " + i, i));
        }
        String path = given("compressed", records.toArray(Map[]::new)) + "?group_by=kind";

        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> small = get(path, "Accept-Encoding", "gzip");

        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(small.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
    }

    @Test
    void a_method_that_an_address_has_not_is_refused_with_those_it_has() throws Exception {
        String path = given("methods", record("a", "x", 1));
        HttpRequest delete =
                HttpRequest.newBuilder(address.resolve(path)).DELETE().build();

        HttpResponse<byte[]> refused = http.send(delete, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("HEAD, OPTIONS, GET");
    }

    @Test
    void the_form_that_is_wanted_most_is_sent() throws Exception {
        String path = given("wanted", record("a", "x", 1)) + "?group_by=kind";

        HttpResponse<byte[]> lessJson = get(path, "Accept", "application/json;q=0.5, text/csv");
        HttpResponse<byte[]> browser = get(path, "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8,text/csv;q=0.1");

        assertThat(lessJson.headers().firstValue("Content-Type")).contains("text/csv");
        assertThat(browser.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void long_records_from_memory_have_a_tag_though_they_are_streamed() throws Exception {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            records.add(record("id" + i, "k".repeat(6000) + i, i));
        }
        String path = given("streamed", records.toArray(Map[]::new));
        HttpResponse<byte[]> whole = get(path);
        for (int i = 0; i < 1000 && !engine(whole).equals("columns"); i++) {
            whole = get(path);
        }

        String tag = whole.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> known = get(path, "If-None-Match", tag);
        write("streamed", record("id0", "changed", 0));
        HttpResponse<byte[]> changed = get(path, "If-None-Match", tag);

        assertThat(json(whole).get("data")).hasSize(300);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void a_query_may_be_typed_as_it_is_documented_with_signs_that_addresses_should_not_have() throws Exception {
        String path = given("typed", record("a", "x", 1), record("b", "y", 20));

        assertThat(typed(path + "?group_by=kind&where=vol>=10")).endsWith("{\"data\":[{\"_count\":1,\"kind\":\"y\"}]}");
        assertThat(typed(path + "?group_by=kind&where=kind=\"x\""))
                .endsWith("{\"data\":[{\"_count\":1,\"kind\":\"x\"}]}");
        assertThat(typed(path + "?group_by=kind&where=kind=|{[^`\\")).endsWith("{\"data\":[]}");
        assertThat(typed(path + "?%=1")).startsWith("HTTP/1.1 400").contains("An unrecognised parameter was provided");
        assertThat(typed("/da|ta>")).startsWith("HTTP/1.1 404").contains("not found");
        assertThat(typed("/data/%zz/x")).startsWith("HTTP/1.1 40");
    }

    /** What the server says to a request whose address is sent as it is; Java's own client would refuse to send it. */
    private String typed(String target) throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_error_is_a_problem_for_those_who_understand_problems() throws Exception {
        String path = given("problems", record("a", "x", 1));

        HttpResponse<byte[]> problem = get(path + "?limit=x", "Accept", "application/problem+json");
        String millennium = path + "?period=hour&start_at=1000-01-01T00:00:00Z&end_at=2000-01-01T00:00:00Z";
        HttpResponse<byte[]> large = get(millennium);
        HttpResponse<byte[]> largeProblem = get(millennium, "Accept", "application/problem+json");

        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(problem).at("/errors/0/parameter").asText()).isEqualTo("limit");
        assertThat(json(problem).get("status").asInt()).isEqualTo(400);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(json(large).get("message").asText()).contains("100000").contains("'period'");
        assertThat(json(largeProblem).at("/errors/0/parameter").asText()).isEqualTo("period");
    }

    @Test
    void scripts_of_other_sites_may_see_the_headers_that_matter() throws Exception {
        String path = given("seen", record("a", "x", 1));

        for (String each : List.of(path, path + "?limit=x", "/data/nowhere/figures")) {
            assertThat(get(each).headers().firstValue("Access-Control-Expose-Headers"))
                    .as(each)
                    .hasValueSatisfying(headers -> assertThat(headers.split(", "))
                            .contains(
                                    "ETag", "Link", "Content-Disposition", "Server-Timing", "Backdrop-Stale-Seconds"));
        }
    }

    @Test
    void a_data_set_describes_itself_and_stands_in_the_list() throws Exception {
        String path = given("described", record("a", "x", 1), record("b", "y", 2.5), record("c", null, 2.5));

        JsonNode described = json(get(path + "/metadata")).get("data");
        JsonNode listed = json(get("/data")).get("data");

        assertThat(described.get("records").asLong()).isEqualTo(3);
        assertThat(described.get("first").asText()).isEqualTo("2015-03-02T00:00:00+00:00");
        assertThat(described.get("next_expected_at").asText()).isEqualTo("2015-04-02T00:00:00+00:00");
        assertThat(described.get("fields").toString())
                .isEqualTo("[{\"name\":\"kind\",\"type\":\"text\",\"values\":2},"
                        + "{\"name\":\"vol\",\"type\":\"number\",\"values\":2}]");
        assertThat(listed.findValuesAsText("data")).contains("/data/described/figures");
    }

    @Test
    void whoever_wants_another_form_of_a_description_is_told_which_there_is() throws Exception {
        HttpResponse<byte[]> refused = get(given("forms", record("a", "x", 1)) + "/metadata", "Accept", "text/csv");

        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(json(refused).get("message").asText()).contains("application/json", "'Accept'");
    }

    @Test
    void the_list_and_descriptions_have_tags_and_preflights_too() throws Exception {
        String path = given("tagged", record("a", "x", 1));
        for (String each : List.of("/data", path + "/metadata")) {
            String tag = get(each).headers().firstValue("ETag").orElseThrow();
            HttpRequest preflight = HttpRequest.newBuilder(address.resolve(each))
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<String> allowed = http.send(preflight, HttpResponse.BodyHandlers.ofString());

            assertThat(get(each, "If-None-Match", tag).statusCode()).as(each).isEqualTo(304);
            assertThat(allowed.statusCode()).as(each).isEqualTo(200);
            assertThat(allowed.headers().firstValue("Access-Control-Max-Age")).contains("86400");
        }
    }

    @Test
    void what_is_configured_of_a_data_set_is_told_and_the_rest_has_a_default() throws Exception {
        String plain = given("plain", record("a", "x", 1));
        String told = given("told", record("a", "x", 1));
        stagecraft.add(InMemoryStagecraft.described(
                InMemoryStagecraft.published("told", "figures"), "Lost umbrellas", "Umbrella Office", "CC BY 4.0"));

        JsonNode byDefault = json(get(plain + "/metadata")).get("data");
        JsonNode configured = json(get(told + "/metadata")).get("data");

        assertThat(byDefault.get("title").asText()).isEqualTo("Plain: figures");
        assertThat(byDefault.get("organisation").isNull()).isTrue();
        assertThat(byDefault.get("licence").asText()).isEqualTo("Open Government Licence v3.0");
        assertThat(configured.get("title").asText()).isEqualTo("Lost umbrellas");
        assertThat(configured.get("organisation").asText()).isEqualTo("Umbrella Office");
        assertThat(configured.get("licence").asText()).isEqualTo("CC BY 4.0");
    }

    @Test
    void nothing_in_any_parameter_makes_the_service_fail() throws Exception {
        String path = given("fuzzed", record("a", "x", 1), record("b", "y", 2.5));
        Random random = new Random(7);
        List<String> names = parametersInTheOpenApiDocument();
        List<String> values = List.of(
                "",
                "0",
                "1",
                "-1",
                "99999999999999999999",
                "true",
                "null",
                "day",
                "week",
                "year",
                "kind",
                "vol:sum",
                "vol:percentile(99)",
                "kind:x",
                "kind:",
                "_id:a",
                "$where:1",
                "\u0000",
                "vol:\u0000",
                "\uD83D\uDE00",
                "2015-03-02T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "0001-01-01T00:00:00Z",
                "2015-13-02T00:00:00Z",
                "vol>1e999",
                "vol in ((",
                "kind in ('a",
                "kind is",
                "rate:sum(vol)/sum(vol)",
                "vol:cumulative",
                "vol:moving_average(3)",
                "_count:descending",
                "vol:sum:ascending",
                "start",
                "e30",
                "csv",
                "xlsx",
                "ndjson",
                "((((((((",
                "a".repeat(2000));

        for (int i = 0; i < 600; i++) {
            StringBuilder query = new StringBuilder("?");
            for (int parameter = random.nextInt(6); parameter >= 0; parameter--) {
                query.append(names.get(random.nextInt(names.size())))
                        .append('=')
                        .append(URLEncoder.encode(values.get(random.nextInt(values.size())), StandardCharsets.UTF_8))
                        .append('&');
            }
            assertThat(get(path + query).statusCode()).as(query.toString()).isLessThan(500);
        }
    }

    private List<String> parametersInTheOpenApiDocument() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/q/openapi?format=json"))
                .build();
        JsonNode document = json(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : document.at("/paths/~1data~1{data_group}~1{data_type}/get/parameters")) {
            if (parameter.get("in").asText().equals("query")) {
                names.add(parameter.get("name").asText());
            }
        }
        assertThat(names).hasSize(16);
        return names;
    }

    private String given(String group, Map<?, ?>... records) {
        stagecraft.add(InMemoryStagecraft.published(group, "figures"));
        write(group, records);
        return "/data/" + group + "/figures";
    }

    @SuppressWarnings("unchecked")
    private void write(String group, Map<?, ?>... records) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<?, ?> record : records) {
            all.add((Map<String, Object>) record);
        }
        new RecordWriter(mongo.getDatabase(database)).write(DataSetName.of(group, "figures"), all);
    }

    private static Map<String, Object> record(String id, String kind, Object vol) {
        Map<String, Object> record = new HashMap<>();
        record.put("_id", id);
        record.put("_timestamp", "2015-03-02T00:00:00Z");
        record.put("kind", kind);
        record.put("vol", vol);
        return record;
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private JsonNode json(HttpResponse<byte[]> response) throws Exception {
        return mapper.readTree(response.body());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String engine(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Server-Timing")
                .orElseThrow()
                .replaceFirst(".*engine;desc=\"(\\w+)\".*", "$1");
    }

    private static String sheet(HttpResponse<byte[]> workbook) throws Exception {
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook.body());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            return new String(sheet, StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
