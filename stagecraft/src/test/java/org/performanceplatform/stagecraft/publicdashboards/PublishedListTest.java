package org.performanceplatform.stagecraft.publicdashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.CountedStatements;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class PublishedListTest {

    private String slug;

    @BeforeEach
    void choose_a_slug() {
        slug = unique("listed");
    }

    private static String organisation(String type, String slug, String name, String more) {
        String typeId = administrator()
                .get("/organisation/type?name=" + type)
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        return sending(
                        administrator(),
                        "{\"type_id\":\"%s\",\"slug\":\"%s\",\"name\":\"%s\"%s}".formatted(typeId, slug, name, more))
                .post("/organisation/node")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static String below(String parent) {
        return ",\"parent_id\":\"" + parent + "\"";
    }

    private void publish(String title, String more) {
        sending(
                        administrator(),
                        "{\"slug\":\"" + slug + "\",\"title\":\"" + title + "\",\"published\":true" + more + "}")
                .post("/dashboard")
                .then()
                .statusCode(200);
    }

    private static String list() {
        return anonymous()
                .get("/public/dashboards")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void each_dashboard_stands_there_with_the_nearest_organisation_of_each_type() {
        String far = organisation("department", slug + "-far", "Far", "");
        String near = organisation("department", slug + "-near", "Near", below(far) + ",\"abbreviation\":\"N\"");
        String agency = organisation("agency", slug + "-agency", "Agency", below(near));
        String service = organisation("service", slug + "-service", "Service", below(agency));

        publish("Visits", ",\"organisation\":\"" + service + "\"");

        assertThat(list())
                .startsWith("{\"page-type\":\"browse\",\"items\":[{")
                .endsWith("}]}")
                .contains("{\"slug\":\"%1$s\",\"title\":\"Visits\",\"dashboard-type\":\"transaction\",".formatted(slug)
                        + "\"department\":{\"title\":\"Near\",\"abbr\":\"N\",\"slug\":\"%1$s-near\"},".formatted(slug)
                        + "\"agency\":{\"title\":\"Agency\",\"abbr\":\"Agency\",\"slug\":\"%1$s-agency\"},"
                                .formatted(slug)
                        + "\"service\":{\"title\":\"Service\",\"abbr\":\"Service\",\"slug\":\"%1$s-service\"}}"
                                .formatted(slug));
    }

    @Test
    void a_dashboard_of_nobody_has_no_organisation_and_its_title_is_kept_to_the_letter() {
        publish("Größe \\\"of\\\" C:\\\\x", "");

        assertThat(list())
                .contains("{\"slug\":\"" + slug
                        + "\",\"title\":\"Größe \\\"of\\\" C:\\\\x\",\"dashboard-type\":\"transaction\"}");
    }

    @Test
    void the_list_takes_one_statement() {
        publish("Any", "");

        assertThat(CountedStatements.of(PublishedListTest::list)).hasSize(1);
    }
}
