package org.performanceplatform.stagecraft.tokens;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.access.IgnoresTokens;

/** The keys with which tokens are signed. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class KeyResource {

    private final SigningKeys keys;
    private final CurrentCaller caller;

    KeyResource(SigningKeys keys, CurrentCaller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** A JSON Web Key Set (RFC 7517). */
    public record KeySet(List<Map<String, Object>> keys) {}

    /** When a key was made and from when on it signs. */
    public record KeyForm(String kid, Instant createdAt, Instant signsFrom) {

        static KeyForm of(SigningKey key) {
            return new KeyForm(key.id, key.createdAt, key.signsFrom);
        }
    }

    @GET
    @Path(".well-known/jwks.json")
    @IgnoresTokens
    @Transactional
    @Operation(summary = "The public keys that tokens are checked with")
    public KeySet published() {
        return new KeySet(keys.published());
    }

    @GET
    @Path("signing-keys")
    @Transactional
    @Operation(summary = "The signing keys, newest first")
    public List<KeyForm> list() {
        return keys.all().stream().map(KeyForm::of).toList();
    }

    @POST
    @Path("signing-keys")
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = KeyForm.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Make a new signing key, which signs as soon as everyone had time to learn of it")
    public KeyForm rotate() {
        return KeyForm.of(keys.rotate(caller.get()));
    }
}
