package org.performanceplatform.benchmarks.measuring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Signs write tokens as stagecraft does (ES256), with a key of its own. */
public final class WriteKey {

    private static final String KEY_ID = "benchmark";
    private static final int COORDINATE_BYTES = 32;
    private static final Duration VALID_FOR = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    public WriteKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, as {@code /.well-known/jwks.json} gives it. */
    public String keySet() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return """
                {"keys": [{"kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": "%s", "x": "%s", "y": "%s"}]}""".formatted(
                        KEY_ID,
                        coordinate(point.getAffineX().toByteArray()),
                        coordinate(point.getAffineY().toByteArray()));
    }

    /** A token with which the records of one data set can be written. */
    public String tokenFor(String dataSet) {
        Instant now = Instant.now();
        String content = encoded("{\"alg\": \"ES256\", \"typ\": \"JWT\", \"kid\": \"" + KEY_ID + "\"}") + "."
                + encoded("""
                {"iss": "stagecraft", "aud": "backdrop-write", "jti": "%s", "iat": %d, "exp": %d, "data_sets": ["%s"]}""".formatted(
                                UUID.randomUUID(),
                                now.getEpochSecond(),
                                now.plus(VALID_FOR).getEpochSecond(),
                                dataSet));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** As JWKs have it: exactly so many bytes, without a sign. */
    private static String coordinate(byte[] number) {
        byte[] exact = new byte[COORDINATE_BYTES];
        int length = Math.min(number.length, COORDINATE_BYTES);
        System.arraycopy(number, number.length - length, exact, COORDINATE_BYTES - length, length);
        return BASE64.encodeToString(exact);
    }
}
