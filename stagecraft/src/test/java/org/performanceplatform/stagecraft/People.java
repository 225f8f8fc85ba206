package org.performanceplatform.stagecraft;

import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.sending;

import java.util.HashMap;
import java.util.Map;

/** People of the tests, each with a token that holds their roles. */
public final class People {

    private static final Map<String, String> TOKENS = new HashMap<>();

    private People() {}

    /** The e-mail address of the test person with a role. */
    public static String email(String role) {
        return role + "@example.org";
    }

    /** A token of the test person with a role, who is added at the first call. */
    public static synchronized String token(String role) {
        return TOKENS.computeIfAbsent(role, People::add);
    }

    private static String add(String role) {
        String person = "{\"email\":\"" + email(role) + "\",\"roles\":[\"" + role + "\"]}";
        sending(administrator(), person).post("/users");
        sending(administrator(), person).put("/users/" + email(role)).then().statusCode(200);
        return administrator()
                .post("/users/" + email(role) + "/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
