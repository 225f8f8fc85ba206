package org.performanceplatform.stagecraft.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.Api.with;

import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.Postgresql;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class SignInTest {

    private static final Pattern HIDDEN = Pattern.compile("name=\"\\w+_token\" value=\"([^\"]+)\"");

    private static Response signIn(String email, String password) {
        Response form = given().get("/sign-in");
        return given().redirects()
                .follow(false)
                .cookies(form.cookies())
                .formParam("form_token", hidden(form))
                .formParam("email", email)
                .formParam("password", password)
                .post("/sign-in");
    }

    private static String hidden(Response page) {
        Matcher matcher = HIDDEN.matcher(page.asString());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void the_first_administrator_signs_in_makes_a_token_and_signs_out() {
        Response in = signIn(Postgresql.ADMINISTRATOR, Postgresql.ADMINISTRATOR_PASSWORD);
        in.then().statusCode(303).header("Location", containsString("/account"));
        assertThat(in.getDetailedCookie("session").isHttpOnly()).isTrue();
        assertThat(in.getDetailedCookie("session").getSameSite()).isEqualTo("Lax");
        String session = in.cookie("session");

        Response account = given().cookie("session", session).get("/account");
        account.then().statusCode(200).body(containsString(Postgresql.ADMINISTRATOR));
        Response made = given().cookie("session", session)
                .formParam("csrf_token", hidden(account))
                .post("/account/tokens");
        String token = made.asString().replaceAll("(?s).*<code>(.*?)</code>.*", "$1");
        with(token).get("/audit?limit=1").then().statusCode(200);

        given().cookie("session", session)
                .redirects()
                .follow(false)
                .formParam("csrf_token", hidden(account))
                .post("/sign-out")
                .then()
                .statusCode(303);
        given().cookie("session", session)
                .redirects()
                .follow(false)
                .get("/account")
                .then()
                .statusCode(303);
    }

    @Test
    void a_form_of_another_site_is_refused() {
        String session = signIn(Postgresql.ADMINISTRATOR, Postgresql.ADMINISTRATOR_PASSWORD)
                .cookie("session");

        given().cookie("session", session)
                .formParam("csrf_token", "guess")
                .post("/account/tokens")
                .then()
                .statusCode(403);
    }

    @Test
    void the_api_never_takes_the_cookie() {
        String session = signIn(Postgresql.ADMINISTRATOR, Postgresql.ADMINISTRATOR_PASSWORD)
                .cookie("session");

        given().cookie("session", session).get("/audit").then().statusCode(401);
    }

    @Test
    void guessing_passwords_is_slowed_down() {
        String email = unique("guessed") + "@example.org";
        sending(administrator(), "{\"email\":\"" + email + "\",\"password\":\"the right password\"}")
                .post("/users")
                .then()
                .statusCode(200);
        for (int guess = 0; guess < 5; guess++) {
            signIn(email, "a wrong password").then().statusCode(401);
        }

        signIn(email, "the right password").then().statusCode(429);
    }

    @Test
    void passwords_are_neither_shown_nor_audited() {
        String email = unique("person") + "@example.org";
        sending(administrator(), "{\"email\":\"" + email + "\",\"password\":\"short\"}")
                .post("/users")
                .then()
                .statusCode(400);
        String answer = sending(
                        administrator(), "{\"email\":\"" + email + "\",\"password\":\"long enough for anyone\"}")
                .post("/users")
                .asString();

        assertThat(answer).doesNotContain("long enough");
        assertThat(administrator().get("/audit?kind=user&limit=10").asString())
                .doesNotContain("long enough")
                .contains(email);
    }
}
