package org.performanceplatform.stagecraft.openidconnect;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.signin.SignInConfig;

/**
 * Where an identity service says that a person changed there ({@code reference/stagecraft.md} section 4.14): they have to sign in
 * again. Their roles need no news, for those are kept here and read at every request.
 */
@Path("/auth/gds/api/users/{uid: [\\w-]+}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class ReauthenticationResource {

    private final SignInConfig.OpenIdConnect config;
    private final EntityManager entities;
    private final Changes changes;

    ReauthenticationResource(SignInConfig config, EntityManager entities, Changes changes) {
        this.config = config.openIdConnect();
        this.entities = entities;
        this.changes = changes;
    }

    @POST
    @Path("/reauth")
    @Transactional
    @APIResponse(responseCode = "204", description = "Done, also where there is no such person")
    @Operation(summary = "End the sessions of the person with this subject")
    public void reauthenticate(@PathParam("uid") String uid) {
        endSessions(uid);
    }

    @PUT
    @Path("/reauth")
    @Transactional
    @APIResponse(responseCode = "204", description = "Done, also where there is no such person")
    @Operation(summary = "End the sessions of the person with this subject")
    public void reauthenticateByPut(@PathParam("uid") String uid) {
        endSessions(uid);
    }

    @POST
    @Transactional
    @APIResponse(responseCode = "204", description = "Done, also where there is no such person")
    @Operation(summary = "Take note that the person with this subject changed")
    public void changed(@PathParam("uid") String uid) {
        endSessions(uid);
    }

    @PUT
    @Transactional
    @APIResponse(responseCode = "204", description = "Done, also where there is no such person")
    @Operation(summary = "Take note that the person with this subject changed")
    public void changedByPut(@PathParam("uid") String uid) {
        endSessions(uid);
    }

    private void endSessions(String uid) {
        Optional<String> subject = config.issuer().map(issuer -> issuer + " " + uid);
        int ended = subject.map(known -> entities.createNativeQuery("""
                                delete from session where person_id in (
                                    select id from person where openid_subject = :subject)""")
                        .setParameter("subject", known)
                        .executeUpdate())
                .orElse(0);
        if (ended > 0) {
            changes.record("reauthenticate", "user", uid, null, null);
        }
    }
}
