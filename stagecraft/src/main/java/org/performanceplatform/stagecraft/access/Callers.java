package org.performanceplatform.stagecraft.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;

/** Finds out who sends a request from its {@code Authorization} header. */
@ApplicationScoped
public class Callers {

    private static final String BEARER = "Bearer ";

    private final SecretsConfig secrets;
    private final Tokens tokens;

    Callers(SecretsConfig secrets, Tokens tokens) {
        this.secrets = secrets;
        this.tokens = tokens;
    }

    /**
     * The caller; without a bearer token, the anonymous one.
     *
     * @param authorization the header, or null
     * @throws Problem 401 if there is a token and it is not valid
     */
    public Caller of(String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Caller.ANONYMOUS;
        }
        String token = authorization.substring(BEARER.length()).trim();
        if (token.isEmpty()) {
            return Caller.ANONYMOUS;
        }
        if (same(token, secrets.serviceToken())) {
            return Caller.SERVICE;
        }
        return tokens.holder(token).orElseThrow(Callers::invalidToken);
    }

    /** Whether the header carries the operator's secret. */
    public boolean isOperator(String authorization) {
        return authorization != null
                && authorization.startsWith(BEARER)
                && same(authorization.substring(BEARER.length()), secrets.operatorToken());
    }

    /** Whether the header carries the secret of the other services. */
    public boolean isService(String authorization) {
        return authorization != null
                && authorization.startsWith(BEARER)
                && same(authorization.substring(BEARER.length()), secrets.serviceToken());
    }

    /** 401 as RFC 6750 says it, for a token that is wrong, expired, revoked or meant for another service. */
    public static Problem invalidToken() {
        return new Problem(Kind.UNAUTHORIZED, "Unauthorized: invalid access token.")
                .withHeader("WWW-Authenticate", "Bearer realm=\"stagecraft\", error=\"invalid_token\"");
    }

    /** 401 as RFC 6750 says it, for a request without a token. */
    static Problem tokenNeeded() {
        return new Problem(Kind.UNAUTHORIZED, "Unauthorized: an access token is needed.")
                .withHeader("WWW-Authenticate", "Bearer realm=\"stagecraft\"");
    }

    private static boolean same(String token, String secret) {
        return MessageDigest.isEqual(token.getBytes(UTF_8), secret.getBytes(UTF_8));
    }
}
