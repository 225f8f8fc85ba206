package org.performanceplatform.write.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraftclient.testing.InMemoryStagecraft;
import org.performanceplatform.write.testing.ServiceTest;
import org.performanceplatform.write.testing.Tokens;

@QuarkusTest
class CallersTest extends ServiceTest {

    private static final String RECORD = "{\"_timestamp\": \"2015-03-02T09:15:00Z\"}";

    @Test
    void the_data_sets_own_token_is_accepted() {
        assertThat(with(tokens.toWrite(name, "another")).status()).isEqualTo(200);
    }

    @Test
    void tokens_that_are_not_meant_are_refused_without_being_repeated() {
        String revoked = UUID.randomUUID().toString();
        stagecraft.revoke(revoked);
        for (String token : new String[] {
            tokens.toWrite("another"),
            tokens.expired(name),
            tokens.forAudience("stagecraft", name),
            tokens.toWriteWithId(revoked, name),
            new Tokens().toWrite(name),
            Tokens.knownTo(new InMemoryStagecraft()).toWrite(name),
            tokens.ofAdministrator(),
            unsigned(),
            tokens.toWrite(name) + "x",
            "nonsense",
            "a.b.c",
            ""
        }) {
            Answer answer = with(token);

            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate"))
                    .startsWith("Bearer realm=")
                    .contains("error=\"invalid_token\"");
            if (!token.isEmpty()) {
                assertThat(answer.text()).doesNotContain(token);
                assertThat(answer.header("WWW-Authenticate")).doesNotContain(token);
            }
        }
        assertThat(stored.of(name)).isEmpty();
    }

    @Test
    void a_token_that_was_just_accepted_is_refused_once_it_is_revoked() {
        // Given
        String id = UUID.randomUUID().toString();
        String token = tokens.toWriteWithId(id, name);
        int before = with(token).status();

        // When
        stagecraft.revoke(id);
        int after = with(token).status();

        // Then
        assertThat(before).isEqualTo(200);
        assertThat(after).isEqualTo(401);
    }

    @Test
    void without_a_token_the_challenge_names_no_error() {
        Answer answer = to("POST", path()).with("Authorization", "").send(RECORD);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void the_id_of_a_request_is_answered() {
        assertThat(to("POST", path())
                        .with("X-Request-Id", "mine-1")
                        .send(RECORD)
                        .header("X-Request-Id"))
                .isEqualTo("mine-1");
        assertThat(to("POST", path())
                        .with("Govuk-Request-Id", "theirs")
                        .send(RECORD)
                        .header("X-Request-Id"))
                .isEqualTo("theirs");
        assertThat(to("POST", path())
                        .with("X-Request-Id", "no good")
                        .send(RECORD)
                        .header("X-Request-Id"))
                .hasSize(36);
    }

    private Answer with(String token) {
        return to("POST", path())
                .with("Content-Type", "application/json")
                .with("Authorization", "Bearer " + token)
                .send(RECORD);
    }

    private String unsigned() {
        return part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "."
                + part("{\"iss\":\"stagecraft\",\"aud\":\"backdrop-write\",\"jti\":\"x\",\"exp\":99999999999,"
                        + "\"data_sets\":[\"" + name + "\"]}")
                + ".";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
