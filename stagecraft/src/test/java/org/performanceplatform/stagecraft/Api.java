package org.performanceplatform.stagecraft;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests to the stagecraft under test, by whoever sends them. */
public final class Api {

    private static String administratorToken;

    private Api() {}

    /** Without a token. */
    public static RequestSpecification anonymous() {
        return given().accept(ContentType.JSON);
    }

    public static RequestSpecification with(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification service() {
        return with(Postgresql.SERVICE_TOKEN);
    }

    public static RequestSpecification administrator() {
        return with(administratorToken());
    }

    public static synchronized String administratorToken() {
        if (administratorToken == null) {
            administratorToken = with(Postgresql.OPERATOR_TOKEN)
                    .post("/operator/administrator-token")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("token");
        }
        return administratorToken;
    }

    /** With a JSON body. */
    public static RequestSpecification sending(RequestSpecification caller, String json) {
        return caller.contentType("application/json").body(json);
    }

    /** A name that no other test uses. */
    public static String unique(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
