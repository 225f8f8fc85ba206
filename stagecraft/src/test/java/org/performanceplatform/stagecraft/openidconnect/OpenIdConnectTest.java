package org.performanceplatform.stagecraft.openidconnect;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;

import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class OpenIdConnectTest {

    private static final String START = "/sign-in/openid-connect";

    private String email;

    @BeforeEach
    void add_a_person_without_a_password() {
        email = unique("person") + "@example.org";
        sending(administrator(), "{\"email\":\"" + email + "\",\"roles\":[\"data-owner\"]}")
                .post("/users")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void forget_who_signs_in() {
        FakeProvider.CLAIMS.clear();
        FakeProvider.forger = null;
    }

    private static void nextIs(String subject, String email, boolean verified) {
        FakeProvider.CLAIMS.putAll(Map.of("sub", subject, "email", email, "email_verified", verified));
    }

    private static Response get(String address, String cookie) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookie == null ? Map.of() : Map.of("sign-in-attempt", cookie))
                .get(address);
    }

    /** Goes to the provider and comes back, as a browser does. */
    private static Response signIn() {
        Response begun = get(START, null);
        begun.then().statusCode(303);
        Response there = get(begun.header("Location"), null);
        return get(pathAndQuery(there.header("Location")), begun.cookie("sign-in-attempt"));
    }

    private static String pathAndQuery(String address) {
        assertThat(address).startsWith("http://stagecraft.example.org" + START + "/answer?");
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @Test
    void the_page_offers_it() {
        given().get("/sign-in").then().statusCode(200).body(containsString("href=\"" + START + "\""));
    }

    @Test
    void a_person_who_was_added_signs_in_and_has_the_roles_they_have_here() {
        nextIs("subject of " + email, email, true);

        Response in = signIn();

        in.then().statusCode(303).header("Location", containsString("/account"));
        assertThat(in.getDetailedCookie("session").isHttpOnly()).isTrue();
        given().cookie("session", in.cookie("session"))
                .get("/account")
                .then()
                .statusCode(200)
                .body(containsString(email + " (data-owner)"));
    }

    @Test
    void who_signed_in_once_is_known_when_their_address_changes() {
        nextIs("subject of " + email, email, true);
        signIn().then().statusCode(303);

        nextIs("subject of " + email, "new." + email, true);
        signIn().then().statusCode(303);

        administrator().get("/audit?kind=user&item=" + email).then().body("entries.action", hasItem("recognise"));
    }

    @Test
    void an_address_that_someone_else_signed_in_with_does_not_open_the_account() {
        nextIs("subject of " + email, email, true);
        signIn().then().statusCode(303);

        nextIs("someone else", email, true);
        signIn().then().statusCode(403);
    }

    @Test
    void who_was_not_added_stays_outside() {
        nextIs("stranger", unique("stranger") + "@example.org", true);

        signIn().then().statusCode(403).body(containsString("Ask an administrator"));
    }

    @Test
    void an_address_that_the_provider_did_not_check_opens_nothing() {
        nextIs("subject of " + email, email, false);

        signIn().then().statusCode(403);
    }

    @Test
    void an_answer_to_another_browsers_sign_in_is_refused() {
        nextIs("subject of " + email, email, true);
        Response begun = get(START, null);
        String back = pathAndQuery(get(begun.header("Location"), null).header("Location"));

        get(back, null).then().statusCode(400);
        get(back, get(START, null).cookie("sign-in-attempt")).then().statusCode(400);
    }

    @Test
    void an_id_token_of_another_sign_in_client_or_key_is_refused() {
        nextIs("subject of " + email, email, true);
        FakeProvider.CLAIMS.put("nonce", "another");
        signIn().then().statusCode(503);
        FakeProvider.CLAIMS.remove("nonce");

        FakeProvider.CLAIMS.put("aud", "another-client");
        signIn().then().statusCode(503);
        FakeProvider.CLAIMS.remove("aud");

        FakeProvider.forger = FakeProvider.newKey();
        signIn().then().statusCode(503);
    }

    @Test
    void a_code_is_good_once() {
        nextIs("subject of " + email, email, true);
        Response begun = get(START, null);
        String back = pathAndQuery(get(begun.header("Location"), null).header("Location"));
        String cookie = begun.cookie("sign-in-attempt");

        get(back, cookie).then().statusCode(303);
        get(back, cookie).then().statusCode(503);
    }

    @Test
    void a_sign_in_that_was_broken_off_there_can_be_begun_again() {
        Response begun = get(START, null);
        String state = begun.header("Location").replaceAll(".*state=([^&]*).*", "$1");

        get(START + "/answer?error=access_denied&state=" + state, begun.cookie("sign-in-attempt"))
                .then()
                .statusCode(400)
                .body(containsString("Try again"));
    }
}
