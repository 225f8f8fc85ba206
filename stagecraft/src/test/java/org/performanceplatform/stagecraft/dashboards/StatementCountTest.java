package org.performanceplatform.stagecraft.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.stagecraft.CountedStatements;
import org.performanceplatform.stagecraft.StagecraftTest;

/** A dashboard of many modules takes no more statements than one of a few. */
@StagecraftTest
class StatementCountTest {

    private static final int FEW = 2;
    private static final int MANY = 30;

    private static String few;
    private static String many;

    @BeforeEach
    void make_a_dashboard_of_a_few_modules_and_one_of_many() {
        if (few != null) {
            return;
        }
        few = unique("few");
        many = unique("many");
        for (int module = 0; module < MANY; module++) {
            sending(administrator(), "{\"data_group\":\"counted-" + module + "\",\"data_type\":\"counted\"}")
                    .post("/data-sets");
        }
        sending(administrator(), dashboard(few, FEW, "A"))
                .post("/dashboard")
                .then()
                .statusCode(200);
        sending(administrator(), dashboard(many, MANY, "A"))
                .post("/dashboard")
                .then()
                .statusCode(200);
    }

    /** In a section, each with a data set of its own. */
    private static String dashboard(String slug, int modules, String title) {
        String inSection = IntStream.range(0, modules)
                .mapToObj(module ->
                        ("{\"type\":\"kpi\",\"slug\":\"m%1$d\",\"title\":\"%2$s\",\"data_group\":\"counted-%1$d\","
                                        + "\"data_type\":\"counted\",\"options\":{\"value-attribute\":\"cost\",\"format\":\"number\"}}")
                                .formatted(module, title))
                .collect(Collectors.joining(","));
        return "{\"slug\":\"" + slug + "\",\"title\":\"" + title + "\",\"published\":true,\"modules\":["
                + "{\"type\":\"section\",\"slug\":\"s\",\"title\":\"S\",\"modules\":[" + inSection + "]}]}";
    }

    private static List<String> statements(String path) {
        touch();
        return CountedStatements.of(() -> anonymousOrAdministrator(path).then().statusCode(200));
    }

    private static Response anonymousOrAdministrator(String path) {
        return (path.startsWith("/public") ? anonymous() : administrator()).get(path);
    }

    /** Any change empties the cache of public answers. */
    private static void touch() {
        sending(administrator(), "{\"name\":\"" + unique("touch") + "\"}")
                .post("/data-groups")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/dashboards?slug=%s",
                "/public/dashboards?slug=%s/s",
                "/public/dashboards?slug=%s/s/m1",
                "/dashboard/%s",
                "/dashboard/%s/module",
                "/dashboard/%s/versions",
                "/dashboard/%s/versions/1",
                "/dashboard/%s/module-types"
            })
    void reading_a_dashboard_takes_as_many_statements_however_many_modules_it_has(String path) {
        assertThat(statements(path.formatted(many))).hasSameSizeAs(statements(path.formatted(few)));
    }

    @Test
    void what_the_public_reads_takes_one_statement() {
        assertThat(statements("/public/dashboards?slug=" + many)).hasSize(1);
    }

    @Test
    void the_lists_take_as_many_statements_however_many_there_are() {
        int dashboards = statements("/dashboard").size();
        int published = statements("/public/dashboards").size();
        int modules = statements("/module").size();

        sending(administrator(), dashboard(unique("another"), MANY, "A")).post("/dashboard");

        assertThat(statements("/dashboard")).hasSize(dashboards);
        assertThat(statements("/public/dashboards")).hasSize(published);
        assertThat(statements("/module")).hasSize(modules);
    }

    @Test
    void changing_a_dashboard_takes_as_many_statements_however_many_modules_it_has() {
        assertThat(statementsOfChange(many, MANY)).hasSameSizeAs(statementsOfChange(few, FEW));
    }

    /** Sends back what was got, with every title changed. */
    private static List<String> statementsOfChange(String slug, int modules) {
        Response got = administrator().get("/dashboard/" + slug);
        String changed = got.asString().replace("\"title\":\"A\"", "\"title\":\"B\"");
        assertThat(changed.split("\"title\":\"B\"", -1)).hasSize(modules + 2);
        return CountedStatements.of(() -> sending(administrator(), changed)
                .header("If-Match", got.header("ETag"))
                .put("/dashboard/" + slug)
                .then()
                .statusCode(200));
    }
}
