package org.performanceplatform.read.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.testing.OverHttp;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;

/** A data set with {@code queryable: false} answers only those whom stagecraft gave a token for it. */
@QuarkusTest
class ClosedDataSetsTest extends OverHttp {

    private static final String PATH = "/data/closed/figures";
    private static final String NAME = "closed_figures";
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final String keyId = UUID.randomUUID().toString();
    private final KeyPair keys = keys();

    @BeforeEach
    void there_is_a_closed_data_set() {
        stagecraft.know(keyId, (ECPublicKey) keys.getPublic());
        stagecraft.add(SomeDataSet.published("closed", "figures", Map.of("queryable", false)));
        new RecordWriter(mongo.getDatabase(database))
                .write(
                        DataSetName.of("closed", "figures"),
                        List.of(Map.of("_id", "a", "_timestamp", "2015-03-02T00:00:00Z", "kind", "x")));
    }

    @Test
    void it_is_read_with_a_token_that_names_it_and_nobody_may_keep_the_answer() throws Exception {
        HttpResponse<byte[]> answer = with(token(keys, "backdrop-read", NAME, FIVE_MINUTES), PATH + "?group_by=kind");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("{\"data\":[{\"_count\":1,\"kind\":\"x\"}]}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(with(token(keys, "backdrop-read", NAME, FIVE_MINUTES), PATH + "/metadata")
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
                HttpResponse<byte[]> answer = token.isEmpty() ? get(path) : with(token, path);

                assertThat(answer.statusCode()).as(path + " " + token).isEqualTo(404);
                assertThat(text(answer)).contains("data_set not found");
            }
        }
    }

    @Test
    void nothing_of_it_is_listed() throws Exception {
        assertThat(text(get("/data"))).doesNotContain("closed");
    }

    private HttpResponse<byte[]> with(String token, String path) throws Exception {
        return get(path, "Authorization", "Bearer " + token);
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
