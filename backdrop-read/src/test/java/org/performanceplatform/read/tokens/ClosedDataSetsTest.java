package org.performanceplatform.read.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.testing.InMemoryStagecraft;
import org.performanceplatform.read.testing.MongoForTests;
import org.performanceplatform.read.testing.RecordWriter;

/** A data set with {@code queryable: false} answers only those whom stagecraft gave a token for it. */
@QuarkusTest
@QuarkusTestResource(MongoForTests.class)
class ClosedDataSetsTest {

    private static final String PATH = "/data/closed/figures";
    private static final String NAME = "closed_figures";
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Inject
    InMemoryStagecraft stagecraft;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @TestHTTPResource
    URI address;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keyId = UUID.randomUUID().toString();
    private final KeyPair keys = keys();

    @BeforeEach
    void there_is_a_closed_data_set() {
        stagecraft.know(keyId, (ECPublicKey) keys.getPublic());
        stagecraft.add(InMemoryStagecraft.closed(InMemoryStagecraft.published("closed", "figures")));
        new RecordWriter(mongo.getDatabase(database))
                .write(
                        DataSetName.of("closed", "figures"),
                        List.of(Map.of("_id", "a", "_timestamp", "2015-03-02T00:00:00Z", "kind", "x")));
    }

    @Test
    void it_is_read_with_a_token_that_names_it_and_nobody_may_keep_the_answer() throws Exception {
        HttpResponse<String> answer = get(PATH + "?group_by=kind", token(keys, "backdrop-read", NAME, FIVE_MINUTES));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"data\":[{\"_count\":1,\"kind\":\"x\"}]}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get(PATH + "/metadata", token(keys, "backdrop-read", NAME, FIVE_MINUTES))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void without_such_a_token_it_is_not_there() throws Exception {
        for (String token : List.of(
                token(keys, "backdrop-read", "another_set", FIVE_MINUTES),
                token(keys, "backdrop-write", NAME, FIVE_MINUTES),
                token(keys, "backdrop-read", NAME, Duration.ofMinutes(-1)),
                token(keys(), "backdrop-read", NAME, FIVE_MINUTES),
                token(keys, "backdrop-read", NAME, FIVE_MINUTES) + "x",
                "nonsense",
                "a.b.c",
                "..",
                "")) {
            for (String path : List.of(PATH, PATH + "?group_by=kind", "/" + NAME, PATH + "/metadata")) {
                HttpResponse<String> answer = get(path, token);

                assertThat(answer.statusCode()).as(path + " " + token).isEqualTo(404);
                assertThat(answer.body()).contains("data_set not found");
            }
        }
    }

    @Test
    void nothing_of_it_is_listed() throws Exception {
        assertThat(get("/data", "").body()).doesNotContain("closed");
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(KeyPair signer, String audience, String dataSet, Duration left) {
        return Jwt.claims()
                .issuer("stagecraft")
                .subject("preview")
                .audience(audience)
                .issuedAt(Instant.now().minusSeconds(600))
                .expiresAt(Instant.now().plus(left))
                .claim("jti", UUID.randomUUID().toString())
                .claim("data_sets", List.of(dataSet))
                .jws()
                .keyId(keyId)
                .algorithm(SignatureAlgorithm.ES256)
                .sign(signer.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
