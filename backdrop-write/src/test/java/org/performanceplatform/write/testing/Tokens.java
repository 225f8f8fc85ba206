package org.performanceplatform.write.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.performanceplatform.stagecraftclient.testing.InMemoryStagecraft;

/** Signs tokens as stagecraft does. */
public final class Tokens {

    private final String keyId = UUID.randomUUID().toString();
    private final KeyPair keys = newKeys();

    /** A signer whose key a stagecraft knows. */
    public static Tokens knownTo(InMemoryStagecraft stagecraft) {
        Tokens tokens = new Tokens();
        stagecraft.know(tokens.keyId, (ECPublicKey) tokens.keys.getPublic());
        return tokens;
    }

    /** A token with which records of data sets can be written. */
    public String toWrite(String... dataSets) {
        return sign(
                claims("backdrop-write", Instant.now().plusSeconds(3600)).claim("data_sets", Arrays.asList(dataSets)));
    }

    /** A write token of a known id. */
    public String toWriteWithId(String tokenId, String dataSet) {
        return sign(claims("backdrop-write", Instant.now().plusSeconds(3600))
                .claim("data_sets", List.of(dataSet))
                .claim("jti", tokenId));
    }

    /** A write token for another audience. */
    public String forAudience(String audience, String dataSet) {
        return sign(claims(audience, Instant.now().plusSeconds(3600)).claim("data_sets", List.of(dataSet)));
    }

    /** A write token that is over. */
    public String expired(String dataSet) {
        return sign(claims("backdrop-write", Instant.now().minusSeconds(60)).claim("data_sets", List.of(dataSet)));
    }

    /** An administrator's token. */
    public String ofAdministrator() {
        return sign(claims("stagecraft", Instant.now().plusSeconds(3600))
                .audience(Set.of("stagecraft", "backdrop-write"))
                .groups("admin"));
    }

    private static JwtClaimsBuilder claims(String audience, Instant expiry) {
        return Jwt.claims()
                .issuer("stagecraft")
                .audience(audience)
                .issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(expiry)
                .claim("jti", UUID.randomUUID().toString());
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(keyId).algorithm(SignatureAlgorithm.ES256).sign(keys.getPrivate());
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
