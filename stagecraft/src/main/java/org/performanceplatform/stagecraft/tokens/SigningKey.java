package org.performanceplatform.stagecraft.tokens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/** A P-256 key pair with which tokens are signed. */
@Entity
public class SigningKey extends PanacheEntityBase {

    /** The {@code kid}. */
    @Id
    public String id;

    /** A JSON Web Key with its private half; it never leaves this class's package. */
    String keyPair;

    public Instant createdAt;

    /** When it begins to sign: later than it is published, so that everyone knows it by then. */
    public Instant signsFrom;

    EllipticCurveJsonWebKey key() {
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(keyPair);
        } catch (JoseException e) {
            throw new IllegalStateException("the signing key " + id + " can't be read", e);
        }
    }
}
