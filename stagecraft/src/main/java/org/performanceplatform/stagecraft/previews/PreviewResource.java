package org.performanceplatform.stagecraft.previews;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Addresses at which a dashboard can be seen before it is published. */
@Path("/dashboard/{dashboard}/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews")
public class PreviewResource {

    private final Previews previews;

    PreviewResource(Previews previews) {
        this.previews = previews;
    }

    /** What is known of a preview; never its secret. */
    @Schema(name = "Preview")
    public record Form(
            UUID id,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            @Schema(nullable = true) Instant withdrawnAt) {

        static Form of(DashboardPreview preview) {
            return new Form(preview.id, preview.createdBy, preview.createdAt, preview.expiresAt, preview.withdrawnAt);
        }
    }

    /** @param url the address, shown only now: whoever knows it sees the dashboard */
    @Schema(name = "NewPreview")
    public record Created(UUID id, String url, Instant expiresAt) {}

    @GET
    @Transactional
    @Operation(summary = "The previews of a dashboard, newest first; never their addresses")
    public List<Form> list(@PathParam("dashboard") String idOrSlug) {
        return previews.of(idOrSlug).stream().map(Form::of).toList();
    }

    @POST
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Make an address at which the dashboard can be seen for 30 days; it is shown only now")
    public Created create(@PathParam("dashboard") String idOrSlug) {
        return previews.create(idOrSlug);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Withdraw a preview")
    public Form withdraw(@PathParam("dashboard") String idOrSlug, @PathParam("id") UUID id) {
        return Form.of(previews.withdraw(idOrSlug, id));
    }
}
