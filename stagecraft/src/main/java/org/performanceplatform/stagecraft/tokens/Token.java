package org.performanceplatform.stagecraft.tokens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What is known of a token that was issued; never the token itself. */
@Entity
public class Token extends PanacheEntityBase {

    /** The {@code jti}. */
    @Id
    public UUID id;

    @Convert(converter = TokenKind.Word.class)
    public TokenKind kind;

    /** Whose it is: an e-mail address, or for a write token the data set's name. */
    public String subject;

    /** The data set that a write token writes to; null for the others. */
    public String dataSet;

    /** The {@code kid} of the key that signed it. */
    public String signingKey;

    public String createdBy;
    public Instant createdAt;
    public Instant expiresAt;

    /** Null while it is good. */
    public Instant revokedAt;

    /** As far as the services have reported; null if never. */
    public Instant lastUsedAt;

    boolean isGoodAt(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
