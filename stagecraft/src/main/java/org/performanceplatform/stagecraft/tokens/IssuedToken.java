package org.performanceplatform.stagecraft.tokens;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token just made. This is the only time that it is shown.
 *
 * @param id its {@code jti}
 * @param token the token itself: send it as {@code Authorization: Bearer …}
 */
public record IssuedToken(
        UUID id,

        @Schema(description = "The token itself, shown only now")
        String token,

        Instant expiresAt) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuedToken[id=" + id + "]";
    }
}
