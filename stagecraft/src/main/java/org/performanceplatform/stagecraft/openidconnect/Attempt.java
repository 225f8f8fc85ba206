package org.performanceplatform.stagecraft.openidconnect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A sign-in that has begun. It waits in a cookie of the browser that began it, so that no other browser can end it.
 *
 * @param state comes back with the answer (RFC 6749 section 10.12)
 * @param nonce comes back in the ID token (OpenID Connect Core section 3.1.2.1)
 * @param verifier proves who exchanges the code (RFC 7636)
 */
record Attempt(String state, String nonce, String verifier) {

    private static final int PARTS = 3;

    static Attempt begin(Supplier<String> secrets) {
        return new Attempt(secrets.get(), secrets.get(), secrets.get());
    }

    /** The attempt that a cookie holds, or empty. */
    static Optional<Attempt> read(String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
        return parts.length == PARTS ? Optional.of(new Attempt(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    String cookie() {
        return String.join(".", state, nonce, verifier);
    }

    boolean hasState(String other) {
        return other != null && MessageDigest.isEqual(state.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    /** What is said of the verifier beforehand: its SHA-256. */
    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
