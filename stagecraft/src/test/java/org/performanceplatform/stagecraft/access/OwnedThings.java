package org.performanceplatform.stagecraft.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.stagecraft.People;
import org.performanceplatform.stagecraft.people.Person;

/** One of everything that has an owner, owned by the people of the tests, and one owned by nobody. */
public final class OwnedThings {

    private static final List<String> OWNED = List.of(
            "/data-sets/{name}",
            "/dashboard/{dashboard}",
            "/module/{module}",
            "/transform/{id}",
            "/users/{email}",
            "/data-source/{source}",
            "/collector/{collector}");

    private final Map<String, String> owned = new HashMap<>();
    private final Map<String, String> others;

    private OwnedThings(Map<String, String> others) {
        this.others = others;
        make(owned, true);
    }

    public static OwnedThings make() {
        Map<String, String> others = new HashMap<>();
        make(others, false);
        return new OwnedThings(others);
    }

    /** New things that are owned; what nobody owns is not touched by a caller who may not see it. */
    OwnedThings withNewOnes() {
        return new OwnedThings(others);
    }

    private static void make(Map<String, String> values, boolean owned) {
        String group = unique("owned");
        String dataSet = post("/data-sets", "{\"data_group\":\"" + group + "\",\"data_type\":\"figures\"}", "name");
        String section = "{\"type\":\"section\",\"slug\":\"" + group + "\",\"title\":\"S\"}";
        String dashboard = post(
                "/dashboard", "{\"slug\":\"" + group + "\",\"title\":\"T\",\"modules\":[" + section + "]}", "slug");
        String module = administrator().get("/dashboard/" + dashboard).path("modules[0].id");
        String type = post(
                "/transform-type",
                "{\"name\":\"" + group + "\",\"function\":\"f." + group.replaceAll("[^a-z]", "_") + letters(group)
                        + "\",\"schema\":{}}",
                "id");
        String transform = post("/transform", transform(type), "id");
        values.put("group", group);
        values.put("transformType", type);
        values.put("/data-sets/{name}", dataSet);
        values.put("/dashboard/{dashboard}", dashboard);
        values.put("/module/{module}", module);
        values.put("/transform/{id}", transform);
        values.put("/transform-type/{id}", type);
        values.put("/data-groups/{name}", group);
        values.put("/data-types/{name}", "figures");
        values.put("/module-type/{name}", "table");
        values.put("moduleType", post("/module-type", moduleType("t_" + letters(group)), "name"));
        values.put("token", post("/data-sets/" + dataSet + "/tokens", "{}", "id"));
        values.put("preview", post("/dashboard/" + dashboard + "/previews", "{}", "id"));
        values.put("/organisation/type/{id}", post("/organisation/type", "{\"name\":\"" + group + "\"}", "id"));
        values.put("/organisation/node/{id}", post("/organisation/node", node(values, group), "id"));
        String provider = post("/provider", "{\"slug\":\"" + group + "\",\"name\":\"" + group + "\"}", "id");
        values.put("/provider/{provider}", provider);
        values.put(
                "source",
                "{\"slug\":\"" + group + "\",\"name\":\"" + group + "\",\"provider_id\":\"" + provider + "\"}");
        values.put("/data-source/{source}", post("/data-source", values.get("source"), "id"));
        values.put(
                "/collector-type/{type}",
                post(
                        "/collector-type",
                        values.get("source").replace("}", ",\"entry_point\":\"" + group.replace('-', '_') + "\"}"),
                        "id"));
        values.put("collector", collector(values, group));
        values.put("/collector/{collector}", post("/collector", values.get("collector"), "id"));
        if (owned) {
            String owners = "[{\"email\":\"" + People.email("dashboard-editor") + "\"},{\"email\":\""
                    + People.email("data-owner") + "\"}]";
            sending(administrator(), owners)
                    .put("/data-sets/" + dataSet + "/users")
                    .then()
                    .statusCode(200);
            sending(administrator(), owners)
                    .put("/dashboard/" + dashboard + "/owners")
                    .then()
                    .statusCode(200);
            own("data_source_owner", "data_source_id", values.get("/data-source/{source}"));
            own("collector_owner", "collector_id", values.get("/collector/{collector}"));
            sending(administrator(), owners)
                    .put("/transform/" + transform + "/owners")
                    .then()
                    .statusCode(200);
        }
    }

    private static String collector(Map<String, String> values, String group) {
        return "{\"slug\":\"" + group + "\",\"type_id\":\"" + values.get("/collector-type/{type}")
                + "\",\"data_source_id\":\"" + values.get("/data-source/{source}")
                + "\",\"data_set\":{\"data_group\":\""
                + group + "\",\"data_type\":\"figures\"}}";
    }

    private static void own(String table, String column, String id) {
        QuarkusTransaction.requiringNew().run(() -> Person.getEntityManager()
                .createNativeQuery("insert into " + table + " (" + column + ", person_id) select cast(:id as uuid), id"
                        + " from person where email in (:emails)")
                .setParameter("id", id)
                .setParameter("emails", List.of(People.email("dashboard-editor"), People.email("data-owner")))
                .executeUpdate());
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().forEach(character -> letters.append((char) ('a' + character % 26)));
        return letters.toString();
    }

    private static String post(String path, String body, String wanted) {
        String made = sending(administrator(), body).post(path).path(wanted);
        assertThat(made).as(path).isNotNull();
        return made;
    }

    private static String node(Map<String, String> values, String name) {
        return "{\"type_id\":\"" + values.get("/organisation/type/{id}") + "\",\"name\":\"" + name + "\"}";
    }

    private static String moduleType(String name) {
        return "{\"name\":\"" + name.substring(0, 2) + name.substring(name.length() - 8)
                + "\",\"schema\":{\"type\":\"object\"}}";
    }

    private static String transform(String type) {
        return "{\"type_id\":\"" + type + "\",\"input\":{\"data-type\":\"figures\"},\"query-parameters\":{},"
                + "\"options\":{},\"output\":{\"data-type\":\"figures\"}}";
    }

    boolean canBeOwned(String path) {
        return OWNED.stream().anyMatch(path::startsWith) && !path.equals("/data-sets/{name}/transform");
    }

    /** The path of something, with the names and ids in it. */
    public String fill(String path, String caller, boolean own) {
        Map<String, String> values = own ? owned : others;
        String filled = path;
        for (String start : values.keySet()) {
            if (start.startsWith("/") && filled.startsWith(start)) {
                filled = values.get(start) == null
                        ? filled
                        : start.substring(0, start.lastIndexOf('/') + 1)
                                + values.get(start)
                                + filled.substring(start.length());
            }
        }
        String email = own && !caller.equals("admin") ? People.email(caller) : People.email("dashboard-editor");
        if (!own) {
            email = People.email(caller.equals("data-owner") ? "dashboard-editor" : "data-owner");
        }
        return filled.replace("{email}", email)
                .replace(
                        "/tokens/{id}",
                        "/tokens/"
                                + (path.startsWith("/users/{email}/tokens/")
                                        ? personalToken(email)
                                        : values.get("token")))
                .replace("/previews/{id}", "/previews/" + values.get("preview"))
                .replace("/module-types/{name}", "/module-types/" + values.get("moduleType"))
                .replace("{number}", "1")
                .replace("{type}", "realtime")
                .replace("{uid}", "nobody")
                .replace("{service}", "none");
    }

    private static String personalToken(String email) {
        return administrator().post("/users/" + email + "/tokens").path("id");
    }

    /** A body that is good for the route, or null where it takes none. */
    String body(String method, String path, boolean own) {
        Map<String, String> values = own ? owned : others;
        return switch (method + " " + path) {
            case "PUT /data-sets/{name}" ->
                "{\"data_group\":\"" + values.get("group") + "\",\"data_type\":\"figures\"}";
            case "PUT /dashboard/{dashboard}" -> "{\"slug\":\"" + values.get("group") + "\",\"title\":\"T\"}";
            case "POST /dashboard/{dashboard}/module" ->
                "{\"type\":\"section\",\"slug\":\"" + unique("m") + "\",\"title\":\"S\",\"order\":1}";
            case "POST /dashboard/{dashboard}/transition" -> "{\"status\":\"in-review\"}";
            case "PUT /dashboard/{dashboard}/module-types/{name}" -> "{\"decision\":\"adopted\"}";
            case "POST /dashboard/{dashboard}/comments" -> "{\"text\":\"Well done\"}";
            case "PUT /data-source/{source}" -> values.get("source");
            case "PUT /collector/{collector}" -> values.get("collector");
            case "PUT /transform/{id}", "POST /transform" -> transform(values.get("transformType"));
            default -> method.equals("POST") || method.equals("PUT") ? "{}" : null;
        };
    }
}
