package org.performanceplatform.stagecraft.writetokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.service;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.Api.with;

import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class WriteTokenTest {

    private String dataSet;

    @BeforeEach
    void make_a_data_set() {
        String group = unique("tokens");
        dataSet = sending(administrator(), "{\"data_group\":\"" + group + "\",\"data_type\":\"volumes\"}")
                .post("/data-sets")
                .path("name");
    }

    private String address() {
        return "/data-sets/" + dataSet + "/tokens";
    }

    @Test
    void it_can_be_checked_with_the_published_keys() throws Exception {
        String token =
                administrator().post(address()).then().statusCode(201).extract().path("token");
        JsonWebKeySet keys =
                new JsonWebKeySet(anonymous().get("/.well-known/jwks.json").asString());

        JwtClaims claims = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedAudience("backdrop-write")
                .setExpectedIssuer("stagecraft")
                .setRequireExpirationTime()
                .setRequireJwtId()
                .setRequireNotBefore()
                .build()
                .processToClaims(token);

        assertThat(claims.getStringListClaimValue("data_sets")).containsExactly(dataSet);
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        assertThat(end)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(399)), Instant.now().plus(Duration.ofDays(401)));
    }

    @Test
    void the_published_keys_have_no_private_half() {
        anonymous().get("/.well-known/jwks.json").then().statusCode(200).body(not(containsString("\"d\"")));
    }

    @Test
    void two_may_be_good_at_once_and_a_third_is_refused() {
        String first =
                administrator().post(address()).then().statusCode(201).extract().path("id");
        String second = administrator()
                .post(address() + "/" + first + "/rotate")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        administrator().post(address()).then().statusCode(409);

        administrator().delete(address() + "/" + first).then().statusCode(200).body("revoked_at", notNullValue());
        administrator().post(address()).then().statusCode(201);
        administrator().get(address()).then().body("$", hasSize(3)).body("id", hasItem(second));
    }

    @Test
    void none_follows_one_that_is_revoked() {
        String id = administrator().post(address()).path("id");
        administrator().delete(address() + "/" + id).then().statusCode(200);

        administrator().post(address() + "/" + id + "/rotate").then().statusCode(409);

        administrator().get(address()).then().body("$", hasSize(1));
    }

    @Test
    void a_list_never_shows_the_token_again() {
        String token = administrator().post(address()).path("token");

        administrator().get(address()).then().body(not(containsString(token)));
        administrator().get("/audit?kind=write-token").then().body(not(containsString(token)));
    }

    @Test
    void a_revoked_one_is_told_to_the_services() {
        String id = administrator().post(address()).path("id");
        int before = anonymous().get("/configuration").path("version");

        administrator().delete(address() + "/" + id).then().statusCode(200);

        service().get("/revocations").then().statusCode(200).body("revocations.jti", hasItem(id));
        int after = anonymous().get("/configuration").path("version");
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void it_lasts_as_long_as_is_asked_but_five_years_at_most() {
        Instant year = Instant.now().plus(Duration.ofDays(365));
        Instant decade = Instant.now().plus(Duration.ofDays(3650));

        sending(administrator(), "{\"expires_at\":\"" + decade + "\"}")
                .post(address())
                .then()
                .statusCode(400)
                .body("message", containsString("expires_at"));
        sending(administrator(), "{\"expires_at\":\"2020-01-01T00:00:00Z\"}")
                .post(address())
                .then()
                .statusCode(400);
        sending(administrator(), "{\"expires_at\":\"" + year + "\"}")
                .post(address())
                .then()
                .statusCode(201)
                .body("expires_at", containsString(year.toString().substring(0, 10)));
    }

    @Test
    void its_last_use_is_what_the_write_service_reported() {
        String id = administrator().post(address()).path("id");

        sending(service(), "{\"last_used\":{\"" + id + "\":\"2026-01-02T03:04:05Z\"}}")
                .post("/token-uses")
                .then()
                .statusCode(204);
        sending(service(), "{\"last_used\":{\"" + id + "\":\"2025-01-02T03:04:05Z\"}}")
                .post("/token-uses")
                .then()
                .statusCode(204);

        administrator().get(address()).then().body("[0].last_used_at", equalTo("2026-01-02T03:04:05Z"));
    }

    @Test
    void stagecraft_itself_does_not_take_it() {
        String token = administrator().post(address()).path("token");

        with(token).get("/data-sets").then().statusCode(401);
    }

    @Test
    void an_administrators_token_needs_the_operators_secret() {
        with("guess").post("/operator/administrator-token").then().statusCode(401);
        anonymous().post("/operator/administrator-token").then().statusCode(401);
    }
}
