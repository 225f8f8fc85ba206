package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.read.testing.OverHttp;

@QuarkusTest
class AnswersOverHttpTest extends OverHttp {

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
    void a_page_links_to_the_next_one_however_often_it_is_asked_for() throws Exception {
        String path = given("repeated", record("a", "x", 1), record("b", "y", 2)) + "?format=csv&limit=1&cursor=start";

        List<String> links = new ArrayList<>();
        HttpResponse<byte[]> page = get(path);
        for (int i = 0; i < 3; i++) {
            links.add(page.headers().firstValue("Link").orElse("none"));
            page = get(path);
        }

        assertThat(links).allMatch(link -> link.endsWith("rel=\"next\"")).hasSize(3);
        assertThat(Set.copyOf(links)).hasSize(1);
        assertThat(engine(page)).isEqualTo("cache");
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
        assertThat(typed(path + "?group_by=kind&format=csv&filter_by=kind:%zz")).startsWith("HTTP/1.1 200");
        assertThat(typed(path + "/revisions?format=atom&record=%zz")).startsWith("HTTP/1.1 200");
        assertThat(typed("/da|ta>")).startsWith("HTTP/1.1 404").contains("not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/data/%zz/x", "/data/a/%f", "/_status/%%"})
    void an_address_that_cannot_be_decoded_is_refused_in_the_form_of_all_errors(String target) throws Exception {
        String answer = typed(target);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Type: application/json")
                .endsWith(
                        "{\"message\":\"The path of the address is not percent-encoded; a percent sign itself is written"
                                + " %25\",\"status\":\"error\"}");
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
}
