package org.performanceplatform.acceptance.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/** Tokens that say they are a good one, and are not. */
final class ForgedToken {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private ForgedToken() {}

    /** A good token's claims under {@code alg: none}, without a signature (RFC 8725 section 3.1). */
    static String unsigned(String good) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims(good) + ".";
    }

    /** A good token's key id and claims, signed with a key of our own. */
    static String signedBySomeoneElse(String good) throws GeneralSecurityException {
        return signed(header(good), claims(good));
    }

    /** A good token's claims with a later expiry under the good token's signature. */
    static String altered(String good) {
        var later = Instant.now().getEpochSecond() + 10L * 365 * 24 * 3600;
        var claims = new String(Base64.getUrlDecoder().decode(claims(good)), StandardCharsets.UTF_8);
        var altered = Pattern.compile("\"exp\":\\d+").matcher(claims).replaceFirst("\"exp\":" + later);
        return header(good) + "." + encoded(altered) + "." + good.substring(good.lastIndexOf('.') + 1);
    }

    private static String signed(String header, String claims) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(generator.generateKeyPair().getPrivate());
        signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
        return header + "." + claims + "." + BASE64.encodeToString(signature.sign());
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static String claims(String token) {
        return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
