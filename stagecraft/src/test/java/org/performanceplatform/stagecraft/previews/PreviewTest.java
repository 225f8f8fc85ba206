package org.performanceplatform.stagecraft.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.service;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.DraftDashboard.KPI;
import static org.performanceplatform.stagecraft.DraftDashboard.editor;
import static org.performanceplatform.stagecraft.DraftDashboard.modules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.DraftDashboard;
import org.performanceplatform.stagecraft.StagecraftTest;

/** A dashboard that is not published, shown to those who have its address. */
@StagecraftTest
class PreviewTest {

    private final DraftDashboard dashboard = new DraftDashboard();

    @Test
    void a_preview_shows_it_until_it_is_withdrawn() {
        dashboard.create(editor(), modules(KPI.formatted("a")));
        Response made = editor().post(dashboard.path() + "/previews");
        made.then().statusCode(201);
        String url = made.path("url");
        String secret = url.substring(url.lastIndexOf('/') + 1);

        anonymous()
                .get("/public/dashboards/preview/" + secret)
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", "noindex")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body("published", equalTo(false));
        anonymous()
                .get("/public/dashboards/preview/" + secret + "?slug=a")
                .then()
                .body("page-type", equalTo("module"));
        editor().get(dashboard.path() + "/previews").then().body("[0].withdrawn_at", nullValue());

        String id = made.path("id");
        editor().delete(dashboard.path() + "/previews/" + id).then().statusCode(200);
        anonymous().get("/public/dashboards/preview/" + secret).then().statusCode(404);
    }

    @Test
    void a_preview_opens_closed_data_sets_to_the_website_that_its_maker_may_see() throws Exception {
        String group = unique("closed");
        sending(administrator(), "{\"data_group\":\"" + group + "\",\"data_type\":\"volumes\",\"queryable\":false}")
                .post("/data-sets")
                .then()
                .statusCode(200);
        String module = "{\"type\":\"kpi\",\"slug\":\"a\",\"title\":\"M\",\"data_group\":\"" + group
                + "\",\"data_type\":\"volumes\",\"query_parameters\":{},"
                + "\"options\":{\"value-attribute\":\"cost\",\"format\":\"number\"}}";
        dashboard.create(editor(), modules(module)).then().statusCode(200);
        String byAdministrator = preview(administrator());

        String token = service().get(byAdministrator).path("read-token");

        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.get("aud").asText()).isEqualTo("backdrop-read");
        assertThat(claims.get("data_sets").toString()).isEqualTo("[\"" + group.replace('-', '_') + "_volumes\"]");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        anonymous().get(byAdministrator).then().body("$", not(hasKey("read-token")));
        service().get(preview(editor())).then().statusCode(200).body("$", not(hasKey("read-token")));
    }

    private String preview(RequestSpecification caller) {
        String url = caller.post(dashboard.path() + "/previews").path("url");
        return "/public/dashboards/preview/" + url.substring(url.lastIndexOf('/') + 1);
    }
}
