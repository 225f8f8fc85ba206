package org.performanceplatform.stagecraft;

import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.Api.with;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A dashboard of a test's own, made and changed by whoever the test says. */
public final class DraftDashboard {

    /** A module; its slug is to be filled in. */
    public static final String KPI =
            "{\"type\":\"kpi\",\"slug\":\"%s\",\"title\":\"M\",\"options\":{\"value-attribute\":\"cost\",\"format\":\"number\"}}";

    public final String slug = unique("dash");

    /** Someone who may make dashboards, always the same. */
    public static RequestSpecification editor() {
        return with(People.token("dashboard-editor"));
    }

    /** The field with these modules, to follow others. */
    public static String modules(String... modules) {
        return ",\"modules\":[" + String.join(",", modules) + "]";
    }

    public String path() {
        return "/dashboard/" + slug;
    }

    /**
     * Makes it.
     *
     * @param more fields to follow the slug and the title, each after a comma
     */
    public Response create(RequestSpecification caller, String more) {
        return sending(caller, "{\"slug\":\"" + slug + "\",\"title\":\"A service\"" + more + "}")
                .post("/dashboard");
    }

    /** Changes the version of an entity tag. */
    public Response put(RequestSpecification caller, String etag, String body) {
        return sending(caller, body).header("If-Match", etag).put(path());
    }
}
