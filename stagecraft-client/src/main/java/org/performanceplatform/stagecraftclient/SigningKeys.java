package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Reads the P-256 keys of a JSON Web Key Set (RFC 7517); keys of any other kind are left out. */
final class SigningKeys {

    private SigningKeys() {}

    /** The keys by their {@code kid}. */
    static Map<String, ECPublicKey> read(JsonNode keySet) {
        Map<String, ECPublicKey> keys = new HashMap<>();
        for (JsonNode key : keySet.path("keys")) {
            if (key.path("kty").asText().equals("EC")
                    && key.path("crv").asText().equals("P-256")) {
                keys.put(key.path("kid").asText(), key(key));
            }
        }
        return Map.copyOf(keys);
    }

    private static ECPublicKey key(JsonNode key) {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            ECPoint point = new ECPoint(coordinate(key, "x"), coordinate(key, "y"));
            return (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "not a P-256 key: " + key.path("kid").asText(), e);
        }
    }

    private static BigInteger coordinate(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }
}
