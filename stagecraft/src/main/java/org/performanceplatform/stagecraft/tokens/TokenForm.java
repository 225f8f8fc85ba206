package org.performanceplatform.stagecraft.tokens;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a token; never the token itself. */
@Schema(name = "Token")
public record TokenForm(
        UUID id,
        TokenKind kind,
        String subject,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Schema(nullable = true) Instant revokedAt,
        @Schema(nullable = true) Instant lastUsedAt) {

    public static TokenForm of(Token token) {
        return new TokenForm(
                token.id,
                token.kind,
                token.subject,
                token.createdBy,
                token.createdAt,
                token.expiresAt,
                token.revokedAt,
                token.lastUsedAt);
    }
}
