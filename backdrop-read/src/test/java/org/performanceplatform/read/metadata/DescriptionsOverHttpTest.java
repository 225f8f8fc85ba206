package org.performanceplatform.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.performanceplatform.read.testing.OverHttp;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;

@QuarkusTest
class DescriptionsOverHttpTest extends OverHttp {

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
        stagecraft.add(SomeDataSet.published(
                "told",
                "figures",
                Map.of(
                        "title", "Lost umbrellas",
                        "organisation", "Umbrella Office",
                        "licence", "CC BY 4.0")));

        JsonNode byDefault = json(get(plain + "/metadata")).get("data");
        JsonNode configured = json(get(told + "/metadata")).get("data");

        assertThat(byDefault.get("title").asText()).isEqualTo("Plain: figures");
        assertThat(byDefault.get("organisation").isNull()).isTrue();
        assertThat(byDefault.get("licence").asText()).isEqualTo("Open Government Licence v3.0");
        assertThat(configured.get("title").asText()).isEqualTo("Lost umbrellas");
        assertThat(configured.get("organisation").asText()).isEqualTo("Umbrella Office");
        assertThat(configured.get("licence").asText()).isEqualTo("CC BY 4.0");
    }
}
