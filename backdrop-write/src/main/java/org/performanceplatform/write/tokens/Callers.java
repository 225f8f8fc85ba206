package org.performanceplatform.write.tokens;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.performanceplatform.write.audit.AuditLog;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;

/**
 * Finds out who sends a request, and refuses everyone else with 401 ({@code reference/backdrop.md} section 1.3; the challenge as
 * RFC 6750 says). The token itself is never repeated.
 */
@Singleton
public class Callers {

    private static final String SCHEME = "Bearer ";
    private static final String REALM = "Bearer realm=\"performance-platform\"";

    private final HttpServerRequest request;
    private final TokenVerifier verifier;
    private final AuditLog audit;
    private final TokenUseLog uses;

    Callers(HttpServerRequest request, TokenVerifier verifier, AuditLog audit, TokenUseLog uses) {
        this.request = request;
        this.verifier = verifier;
        this.audit = audit;
        this.uses = uses;
    }

    /** Whoever may write records of a data set. */
    public Caller writerOf(String dataSet) {
        return holder(dataSet, caller -> caller.mayWrite(dataSet), refusedWriter(dataSet));
    }

    /** Whoever may write records of a data set, or an administrator. */
    public Caller writerOrAdministrator(String dataSet) {
        return holder(dataSet, caller -> caller.mayWrite(dataSet) || caller.administrator(), refusedWriter(dataSet));
    }

    /** An administrator. */
    public Caller administrator(String dataSet) {
        String message = "Unauthorized: invalid or no token given for \"" + dataSet + "\".";
        if (request.getHeader("Authorization") == null) {
            throw unauthorized(dataSet, message, REALM);
        }
        return holder(dataSet, Caller::administrator, message);
    }

    private static String refusedWriter(String dataSet) {
        return "Unauthorized: Invalid bearer token '[not shown]' for '" + dataSet + "'";
    }

    private Caller holder(String dataSet, Predicate<Caller> allowed, String message) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            throw unauthorized(dataSet, "Expected header of form: Authorization: Bearer <token>", REALM);
        }
        try {
            if (!header.startsWith(SCHEME)) {
                throw new InvalidTokenException("The header has to begin with Bearer and one blank");
            }
            Caller caller = verifier.verify(header.substring(SCHEME.length()));
            if (!allowed.test(caller)) {
                throw new InvalidTokenException("The token is not for this");
            }
            uses.used(caller.tokenId());
            return caller;
        } catch (InvalidTokenException e) {
            throw unauthorized(
                    dataSet,
                    message,
                    REALM + ", error=\"invalid_token\", error_description=\"" + e.getMessage() + "\"");
        }
    }

    private RefusedException unauthorized(String dataSet, String message, String challenge) {
        audit.badAuthorization(dataSet);
        return new RefusedException(Problem.of(401, "unauthorized", "A valid token is needed", message)
                .withHeader("WWW-Authenticate", challenge));
    }
}
