package org.performanceplatform.write.tokens;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.IOException;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** Checks signature, algorithm, issuer, audience, expiry and revocation of a token. */
@Singleton
class TokenVerifier {

    private static final String ISSUER = "stagecraft";
    private static final String AUDIENCE = "backdrop-write";
    private static final String ADMINISTRATOR = "admin";
    private static final int LONGEST = 8 * 1024;

    /** Clocks of two machines differ a little. */
    private static final int SECONDS_OF_DIFFERENCE = 5;

    private final StagecraftClient stagecraft;
    private final JWTParser parser;
    private final ObjectMapper mapper;
    private final RecentTokens recent;

    TokenVerifier(StagecraftClient stagecraft, JWTParser parser, ObjectMapper mapper, Clock clock) {
        this.stagecraft = stagecraft;
        this.parser = parser;
        this.mapper = mapper;
        this.recent = new RecentTokens(clock);
    }

    /** @throws InvalidTokenException if the token is not to be accepted */
    Caller verify(String token) throws InvalidTokenException {
        ECPublicKey key = keyOf(token)
                .flatMap(stagecraft::signingKey)
                .orElseThrow(() -> new InvalidTokenException("The token is not one of this platform"));
        Caller caller = recent.of(token, key).orElse(null);
        if (caller == null) {
            JsonWebToken verified = parsed(token, key);
            caller = callerOf(verified);
            recent.remember(token, key, caller, Instant.ofEpochSecond(verified.getExpirationTime()));
        }
        if (stagecraft.isRevoked(caller.tokenId())) {
            throw new InvalidTokenException("The token was revoked");
        }
        return caller;
    }

    private static Caller callerOf(JsonWebToken verified) throws InvalidTokenException {
        String tokenId = Optional.ofNullable(verified.getTokenID())
                .orElseThrow(() -> new InvalidTokenException("The token has no id"));
        return new Caller(tokenId, dataSets(verified), verified.getGroups().contains(ADMINISTRATOR));
    }

    private Optional<String> keyOf(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(mapper.readTree(Base64.getUrlDecoder().decode(parts[0]))
                    .path("kid")
                    .textValue());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private JsonWebToken parsed(String token, ECPublicKey key) throws InvalidTokenException {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(key, ISSUER);
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        rules.setExpectedAudience(Set.of(AUDIENCE));
        rules.setRequireNamedPrincipal(false);
        rules.setClockSkew(SECONDS_OF_DIFFERENCE);
        try {
            return parser.parse(token, rules);
        } catch (ParseException e) {
            throw new InvalidTokenException("The token is not valid here, or no longer");
        }
    }

    private static Set<String> dataSets(JsonWebToken token) {
        Object claim = token.getClaim("data_sets");
        return claim instanceof JsonArray names
                ? names.stream()
                        .filter(JsonString.class::isInstance)
                        .map(name -> ((JsonString) name).getString())
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
