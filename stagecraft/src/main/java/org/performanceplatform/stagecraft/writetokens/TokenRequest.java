package org.performanceplatform.stagecraft.writetokens;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long a token shall last.
 *
 * @param expiresAt when it ends; null for the usual time
 */
@Schema(name = "TokenRequest", additionalProperties = Schema.False.class)
public record TokenRequest(@Schema(nullable = true) Instant expiresAt) {

    static final TokenRequest DEFAULT = new TokenRequest(null);
}
