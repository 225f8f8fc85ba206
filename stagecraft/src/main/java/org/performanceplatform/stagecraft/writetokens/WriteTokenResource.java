package org.performanceplatform.stagecraft.writetokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.performanceplatform.stagecraft.tokens.IssuedToken;
import org.performanceplatform.stagecraft.tokens.TokenForm;

/** The write tokens of a data set. Two may be good at once, so that one can follow the other without a gap. */
@Path("/data-sets/{name}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class WriteTokenResource {

    private final WriteTokens tokens;
    private final ObjectMapper mapper;

    WriteTokenResource(WriteTokens tokens, ObjectMapper mapper) {
        this.tokens = tokens;
        this.mapper = mapper;
    }

    @GET
    @Transactional
    @Operation(summary = "The write tokens of a data set, newest first; never the tokens themselves")
    public List<TokenForm> list(@PathParam("name") String name) {
        return tokens.of(name).stream().map(TokenForm::of).toList();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = IssuedToken.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Make a write token; this is the only time that it is shown")
    public IssuedToken create(
            @PathParam("name") String name,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = TokenRequest.class)))
                    String body)
            throws JsonProcessingException {
        boolean none = body == null || body.isBlank() || body.strip().equals("null");
        return tokens.create(name, none ? TokenRequest.DEFAULT : mapper.readValue(body, TokenRequest.class));
    }

    @POST
    @Path("/{id}/rotate")
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = IssuedToken.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Make the token that follows this one; this one stays good until it is revoked")
    public IssuedToken rotate(@PathParam("name") String name, @PathParam("id") UUID id) {
        return tokens.follow(name, id);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Revoke a write token; the write service refuses it within 30 seconds")
    public TokenForm revoke(@PathParam("name") String name, @PathParam("id") UUID id) {
        return TokenForm.of(tokens.revoke(name, id));
    }
}
