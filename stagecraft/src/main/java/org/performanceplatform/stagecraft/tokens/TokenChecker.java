package org.performanceplatform.stagecraft.tokens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;
import org.performanceplatform.stagecraft.access.Caller;
import org.performanceplatform.stagecraft.access.Role;
import org.performanceplatform.stagecraft.access.Tokens;
import org.performanceplatform.stagecraft.people.Person;

/**
 * Checks the tokens that stagecraft itself takes: signed here with ES256, meant for stagecraft, in time, and not revoked. What
 * a person may do is what they may do now, whatever the token says.
 */
@ApplicationScoped
class TokenChecker implements Tokens {

    private static final int CLOCK_DIFFERENCE_SECONDS = 5;

    private final SigningKeys keys;
    private final Clock clock;

    TokenChecker(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> holder(String token) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try {
                return caller(consumer().processToClaims(token));
            } catch (InvalidJwtException | MalformedClaimException e) {
                return Optional.<Caller>empty();
            }
        });
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver(this::key)
                .setExpectedIssuer(TokenIssuer.ISSUER)
                .setExpectedAudience("stagecraft")
                .setRequireExpirationTime()
                .setRequireJwtId()
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(CLOCK_DIFFERENCE_SECONDS)
                .build();
    }

    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return Optional.ofNullable(signature.getKeyIdHeaderValue())
                .flatMap(keys::find)
                .map(key -> key.key().getPublicKey())
                .orElseThrow(() -> new UnresolvableKeyException("no such key"));
    }

    private Optional<Caller> caller(JwtClaims claims) throws MalformedClaimException {
        Optional<Token> issued =
                id(claims.getJwtId()).flatMap(TokenChecker::issued).filter(token -> token.isGoodAt(clock.instant()));
        if (issued.isEmpty()) {
            return Optional.empty();
        }
        String subject = claims.getSubject();
        Set<Role> claimed = EnumSet.noneOf(Role.class);
        for (String group : claims.getStringListClaimValue("groups")) {
            Role.named(group).ifPresent(claimed::add);
        }
        if (!subject.contains("@")) {
            return Optional.of(Caller.operator());
        }
        return Person.withEmail(subject).map(person -> {
            claimed.retainAll(person.roles);
            return Caller.person(person.email, claimed);
        });
    }

    private static Optional<Token> issued(UUID id) {
        return Token.findByIdOptional(id);
    }

    private static Optional<UUID> id(String tokenId) {
        try {
            return Optional.of(UUID.fromString(tokenId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
