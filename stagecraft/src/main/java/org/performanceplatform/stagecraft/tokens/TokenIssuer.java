package org.performanceplatform.stagecraft.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.performanceplatform.stagecraft.access.Role;

/** Makes tokens and takes them back. Called inside a transaction. */
@ApplicationScoped
public class TokenIssuer {

    static final String ISSUER = "stagecraft";

    /** So that a service whose clock is a little behind takes a new token at once. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(30);

    private static final Duration DELETION_LIFETIME = Duration.ofMinutes(5);
    private static final Duration PREVIEW_LIFETIME = Duration.ofMinutes(5);

    private final SigningKeys keys;
    private final TokensConfig config;
    private final Clock clock;

    TokenIssuer(SigningKeys keys, TokensConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** A token that writes to one data set. */
    public IssuedToken write(String dataSet, Duration lifetime, String by) {
        Token token = token(TokenKind.WRITE, dataSet, lifetime, by);
        token.dataSet = dataSet;
        JwtClaims claims = claims(token);
        claims.setStringListClaim("data_sets", List.of(dataSet));
        return signed(token, claims);
    }

    /** An owner's token for the API of stagecraft. */
    public IssuedToken owner(String email, Set<Role> roles, Duration lifetime, String by) {
        return withRoles(token(TokenKind.OWNER, email, lifetime, by), roles);
    }

    /** An administrator's token, good for all services for half a day. */
    public IssuedToken administrator(String subject, String by) {
        Token token = token(TokenKind.ADMINISTRATOR, subject, config.administratorLifetime(), by);
        return withRoles(token, Set.of(Role.ADMIN));
    }

    /** A token for the one request that deletes a data set's records. */
    public String forDeletion(String by) {
        return withRoles(token(TokenKind.ADMINISTRATOR, by, DELETION_LIFETIME, by), Set.of(Role.ADMIN))
                .token();
    }

    /**
     * A token that reads data sets that are closed to queries, for the few requests of one page. Nothing of it is kept: it has
     * ended before anyone could take it back.
     */
    public String forPreview(List<String> dataSets) {
        JwtClaims claims =
                claims(UUID.randomUUID(), "preview", List.of("backdrop-read"), now(), now().plus(PREVIEW_LIFETIME));
        claims.setStringListClaim("data_sets", dataSets);
        return signed(keys.current(), claims);
    }

    /** Takes back every write token of a data set. */
    public void revokeAllOf(String dataSet) {
        Token.update("revokedAt = ?1 where dataSet = ?2 and revokedAt is null", now(), dataSet);
    }

    private Token token(TokenKind kind, String subject, Duration lifetime, String by) {
        Token token = new Token();
        token.id = UUID.randomUUID();
        token.kind = kind;
        token.subject = subject;
        token.createdBy = by;
        token.createdAt = now();
        token.expiresAt = token.createdAt.plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        return token;
    }

    private IssuedToken withRoles(Token token, Set<Role> roles) {
        JwtClaims claims = claims(token);
        claims.setStringListClaim(
                "groups", roles.stream().map(Role::word).sorted().toList());
        return signed(token, claims);
    }

    private static JwtClaims claims(Token token) {
        return claims(token.id, token.subject, token.kind.audience(), token.createdAt, token.expiresAt);
    }

    private static JwtClaims claims(UUID id, String subject, List<String> audience, Instant from, Instant until) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setJwtId(id.toString());
        claims.setIssuedAt(date(from));
        claims.setNotBefore(date(from.minus(CLOCK_DIFFERENCE)));
        claims.setExpirationTime(date(until));
        return claims;
    }

    private IssuedToken signed(Token token, JwtClaims claims) {
        SigningKey key = keys.current();
        token.signingKey = key.id;
        token.persist();
        return new IssuedToken(token.id, signed(key, claims), token.expiresAt);
    }

    private static String signed(SigningKey key, JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(key.id);
        signature.setPayload(claims.toJson());
        signature.setKey(key.key().getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token can't be signed", e);
        }
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }

    private Instant now() {
        return clock.instant();
    }
}
