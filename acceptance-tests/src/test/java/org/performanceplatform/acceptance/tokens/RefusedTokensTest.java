package org.performanceplatform.acceptance.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** Who may not write is told so as RFC 6750 says, and finds nothing of any token in the answer or the logs. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedTokensTest {

    private static final String GROUP = "refused-tokens";
    private static final String TYPE = "counts";
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** By this much the clocks of two machines may differ before an expired token is refused. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private String good;
    private String ofAnotherDataSet;

    @BeforeAll
    void make_two_data_sets_with_a_token_each(RunningPlatform platform) {
        var configuration = new Configuration(platform);
        configuration.makeDataSet(GROUP, TYPE);
        configuration.makeDataSet(GROUP, "other-counts");
        good = configuration.writeToken(GROUP, TYPE);
        ofAnotherDataSet = configuration.writeToken(GROUP, "other-counts");
    }

    @Test
    void the_data_set_s_own_token_is_accepted(RunningPlatform platform) {
        assertThat(postWith(platform, "Bearer " + good).statusCode()).isEqualTo(200);
    }

    @Test
    void a_missing_token_is_asked_for_without_an_error_code(RunningPlatform platform) {
        var answer = given().baseUri(platform.write())
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/data/" + GROUP + "/" + TYPE);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").doesNotContain("error=");
    }

    @Test
    void a_wrong_token_is_refused(RunningPlatform platform) throws IOException {
        assertRefused(platform, "wrong-token-" + "x".repeat(20));
    }

    @Test
    void a_token_of_another_data_set_is_refused(RunningPlatform platform) throws IOException {
        assertRefused(platform, ofAnotherDataSet);
    }

    @Test
    void a_token_without_a_signature_is_refused(RunningPlatform platform) throws IOException {
        assertRefused(platform, ForgedToken.unsigned(good));
    }

    @Test
    void a_token_signed_by_someone_else_is_refused(RunningPlatform platform)
            throws GeneralSecurityException, IOException {
        assertRefused(platform, ForgedToken.signedBySomeoneElse(good));
    }

    @Test
    void a_token_with_an_altered_expiry_is_refused(RunningPlatform platform) throws IOException {
        assertRefused(platform, ForgedToken.altered(good));
    }

    @Test
    void a_token_is_refused_once_it_has_expired(RunningPlatform platform) throws IOException {
        var brief = new Configuration(platform).writeTokenUntil(Instant.now().plusSeconds(2), GROUP, TYPE);
        var deadline = Instant.now().plus(GRACE);

        while (postWith(platform, "Bearer " + brief).statusCode() == 200) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }

        assertRefused(platform, brief);
    }

    @Test
    void another_scheme_than_bearer_is_refused(RunningPlatform platform) {
        var answer = postWith(platform, "Basic " + good);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
        assertThat(answer.asString()).doesNotContain(good);
    }

    @Test
    void an_unknown_data_set_is_not_found_before_the_token_is_looked_at(RunningPlatform platform) {
        var answer = given().baseUri(platform.write())
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/data/" + GROUP + "/no-such-type");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static void assertRefused(RunningPlatform platform, String token) throws IOException {
        var answer = postWith(platform, "Bearer " + token);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").contains("error=\"invalid_token\"");
        assertThat(answer.asString()).doesNotContain(token);
        assertThat(answer.getHeaders().toString()).doesNotContain(token);
        assertNoFileHolds(platform, token);
    }

    private static void assertNoFileHolds(RunningPlatform platform, String token) throws IOException {
        try (var files = Files.walk(platform.data())) {
            var holding = files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> contains(file, token))
                    .toList();
            assertThat(holding).isEqualTo(List.of());
        }
    }

    private static boolean contains(java.nio.file.Path file, String token) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(token);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Response postWith(RunningPlatform platform, String authorization) {
        return given().baseUri(platform.write())
                .contentType(ContentType.JSON)
                .header("Authorization", authorization)
                .body("[{\"_timestamp\":\"2020-01-01T00:00:00Z\",\"count\":1}]")
                .post("/data/" + GROUP + "/" + TYPE);
    }
}
