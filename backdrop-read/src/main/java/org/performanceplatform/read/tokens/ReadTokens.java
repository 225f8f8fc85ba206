package org.performanceplatform.read.tokens;

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
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/**
 * Says whether a token opens a data set: signed by stagecraft with ES256, meant for this service, in time, not revoked, and
 * naming the data set. A token that does not is as good as none, and nobody learns why.
 */
@Singleton
public class ReadTokens {

    private static final String SCHEME = "Bearer ";
    private static final String ISSUER = "stagecraft";
    private static final String AUDIENCE = "backdrop-read";
    private static final int LONGEST = 8 * 1024;
    private static final int PARTS = 3;

    /** Clocks of two machines differ a little. */
    private static final int SECONDS_OF_DIFFERENCE = 5;

    private final StagecraftClient stagecraft;
    private final JWTParser parser;
    private final ObjectMapper mapper;

    ReadTokens(StagecraftClient stagecraft, JWTParser parser, ObjectMapper mapper) {
        this.stagecraft = stagecraft;
        this.parser = parser;
        this.mapper = mapper;
    }

    /**
     * Whether a closed data set may be read.
     *
     * @param authorization the header {@code Authorization}, or null
     */
    public boolean open(String dataSet, String authorization) {
        return authorization != null
                && authorization.startsWith(SCHEME)
                && authorization.length() < LONGEST
                && verified(authorization.substring(SCHEME.length()))
                        .filter(token -> names(token, dataSet))
                        .isPresent();
    }

    private Optional<JsonWebToken> verified(String token) {
        return keyId(token)
                .flatMap(stagecraft::signingKey)
                .flatMap(key -> parsed(token, key))
                .filter(verified -> verified.getTokenID() != null && !stagecraft.isRevoked(verified.getTokenID()));
    }

    private Optional<String> keyId(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(parts[0]);
            return Optional.ofNullable(mapper.readTree(header).path("kid").textValue());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<JsonWebToken> parsed(String token, ECPublicKey key) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(key, ISSUER);
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        rules.setExpectedAudience(Set.of(AUDIENCE));
        rules.setRequireNamedPrincipal(false);
        rules.setClockSkew(SECONDS_OF_DIFFERENCE);
        try {
            return Optional.of(parser.parse(token, rules));
        } catch (ParseException notValid) {
            return Optional.empty();
        }
    }

    private static boolean names(JsonWebToken token, String dataSet) {
        return token.getClaim("data_sets") instanceof JsonArray names
                && names.stream()
                        .anyMatch(name -> name instanceof JsonString text
                                && text.getString().equals(dataSet));
    }
}
