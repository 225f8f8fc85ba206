package org.performanceplatform.read.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.performanceplatform.read.testing.OverHttp;

@QuarkusTest
class RefusalsOverHttpTest extends OverHttp {

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
}
