package org.performanceplatform.acceptance.platform;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an administrator does in stagecraft before the others can begin. */
public final class Configuration {

    private final RunningPlatform platform;

    public Configuration(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Makes a published data set that allows raw queries, with its group and type where they are new. */
    public void makeDataSet(String group, String type) {
        makeDataSet(group, type, Map.of("published", true, "raw_queries_allowed", true));
    }

    /** Makes a confidential data set: closed to queries. */
    public void makeClosedDataSet(String group, String type) {
        makeDataSet(group, type, Map.of("queryable", false));
    }

    /** Makes a data set with these settings, with its group and type where they are new. */
    public void makeDataSet(String group, String type, Map<String, ?> settings) {
        Map<String, Object> body = new HashMap<>(settings);
        body.put("data_group", group);
        body.put("data_type", type);
        administrator().body(body).post("/data-sets").then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    /** Makes a dashboard that is not published, and returns the address of a preview of it. */
    public String makePreview(String slug, String title, List<Map<String, Object>> modules) {
        administrator()
                .body(Map.of("slug", slug, "title", title, "published", false, "modules", modules))
                .post("/dashboard")
                .then()
                .statusCode(200);
        return administrator()
                .body(Map.of())
                .post("/dashboard/{slug}/previews", slug)
                .then()
                .statusCode(201)
                .extract()
                .path("url");
    }

    /** A new write token for a data set, with the usual time to live. */
    public String writeToken(String group, String type) {
        return writeToken(group, type, Map.of());
    }

    /** A new write token for a data set that ends at a given time. */
    public String writeTokenUntil(Instant end, String group, String type) {
        return writeToken(group, type, Map.of("expires_at", end.toString()));
    }

    private String writeToken(String group, String type, Map<String, String> request) {
        return administrator()
                .body(request)
                .post("/data-sets/{name}/tokens", (group + "_" + type).replace('-', '_'))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** Takes back every write token of a data set that is still good. */
    public void revokeWriteTokens(String group, String type) {
        String tokens = "/data-sets/" + (group + "_" + type).replace('-', '_') + "/tokens";
        List<String> good = administrator().get(tokens).path("findAll { it.revoked_at == null }.id");
        good.forEach(id -> administrator().delete(tokens + "/" + id).then().statusCode(200));
    }

    /**
     * Has records of one data type made of those of another, within a group.
     *
     * @param function what the type of the transform runs, such as {@code rate.compute}
     */
    public void makeTransform(
            String function, String group, String input, String output, Map<String, ?> query, Map<String, ?> options) {
        String type = administrator()
                .get("/transform-type")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.function == '" + function + "' }.id");
        administrator()
                .body(Map.of(
                        "type_id", type,
                        "input", Map.of("data-group", group, "data-type", input),
                        "query-parameters", query,
                        "options", options,
                        "output", Map.of("data-group", group, "data-type", output)))
                .post("/transform")
                .then()
                .statusCode(200);
    }

    /** Publishes a dashboard, or takes it back. */
    public void move(String slug, String status) {
        administrator()
                .body(Map.of("status", status))
                .post("/dashboard/{slug}/transition", slug)
                .then()
                .statusCode(200);
    }

    /** Makes a published dashboard of modules, each as {@link #module} makes it. */
    public void makeDashboard(String slug, String title, List<Map<String, Object>> modules) {
        administrator()
                .body(Map.of("slug", slug, "title", title, "published", true, "modules", modules))
                .post("/dashboard")
                .then()
                .statusCode(200);
    }

    /**
     * A module for {@link #makeDashboard}.
     *
     * @param type the module type's name, such as {@code kpi}
     * @param query read API parameters
     */
    public Map<String, Object> module(
            String type,
            String slug,
            String title,
            String group,
            String dataType,
            Map<String, ?> query,
            Map<String, ?> options) {
        String typeId = administrator()
                .get("/module-type/{name}", type)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return Map.ofEntries(
                Map.entry("type_id", typeId),
                Map.entry("slug", slug),
                Map.entry("title", title),
                Map.entry("description", ""),
                Map.entry("info", List.of()),
                Map.entry("order", 1),
                Map.entry("modules", List.of()),
                Map.entry("data_group", group),
                Map.entry("data_type", dataType),
                Map.entry("query_parameters", query),
                Map.entry("options", options));
    }

    private RequestSpecification administrator() {
        return given().baseUri(platform.stagecraft())
                .auth()
                .preemptive()
                .oauth2(platform.administratorToken())
                .contentType(ContentType.JSON.withCharset("UTF-8").split(";")[0]);
    }
}
