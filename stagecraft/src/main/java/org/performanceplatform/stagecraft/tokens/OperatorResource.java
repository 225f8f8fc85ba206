package org.performanceplatform.stagecraft.tokens;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.performanceplatform.stagecraft.access.Caller;
import org.performanceplatform.stagecraft.access.Callers;
import org.performanceplatform.stagecraft.access.IgnoresTokens;
import org.performanceplatform.stagecraft.configuration.Changes;

/** How whoever runs the platform becomes an administrator without an account: with the operator's secret. */
@Path("/operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class OperatorResource {

    private final Callers callers;
    private final TokenIssuer issuer;
    private final Changes changes;

    OperatorResource(Callers callers, TokenIssuer issuer, Changes changes) {
        this.callers = callers;
        this.issuer = issuer;
        this.changes = changes;
    }

    /** An administrator's token. This is the only time that it is shown. */
    public record AdministratorToken(
            @Schema(description = "The token itself, shown only now")
            String token,

            Instant expiresAt) {}

    @POST
    @Path("/administrator-token")
    @IgnoresTokens
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = AdministratorToken.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Make an administrator's token; the bearer token has to be the operator's secret")
    public AdministratorToken create(@Parameter(hidden = true) @HeaderParam("Authorization") String authorization) {
        if (!callers.isOperator(authorization)) {
            throw Callers.invalidToken();
        }
        Caller operator = Caller.operator();
        IssuedToken issued = issuer.administrator(operator.name(), operator.name());
        Token token = Token.findById(issued.id());
        changes.recordBy(operator, "issue", "administrator-token", issued.id().toString(), null, TokenForm.of(token));
        return new AdministratorToken(issued.token(), issued.expiresAt());
    }
}
