package org.performanceplatform.stagecraft.workflow;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.DashboardContent;
import org.performanceplatform.stagecraft.dashboards.DashboardEditing;
import org.performanceplatform.stagecraft.dashboards.DashboardForm;
import org.performanceplatform.stagecraft.dashboards.Dashboards;
import org.performanceplatform.stagecraft.dashboards.Status;
import org.performanceplatform.stagecraft.lists.Paging;

/** A dashboard's way to the public, and what is said of it on the way. */
@Path("/dashboard/{dashboard}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards")
public class WorkflowResource {

    private static final int LONGEST = 2000;

    private final Dashboards dashboards;
    private final DashboardEditing editing;
    private final CurrentCaller caller;
    private final Clock clock;

    WorkflowResource(Dashboards dashboards, DashboardEditing editing, CurrentCaller caller, Clock clock) {
        this.dashboards = dashboards;
        this.editing = editing;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param comment why; may be left out */
    @Schema(name = "TransitionRequest", additionalProperties = Schema.False.class)
    public record TransitionRequest(
            @NotNull @Schema(enumeration = {"unpublished", "in-review", "published"})
            String status,

            @Size(max = LONGEST, message = "Ensure this value has at most {max} characters.")
            String comment) {}

    /** Something to say. */
    @Schema(name = "CommentRequest", additionalProperties = Schema.False.class)
    public record CommentRequest(
            @NotNull
            @NotBlank(message = "This field cannot be blank.")
            @Size(max = LONGEST, message = "Ensure this value has at most {max} characters.")
            String text) {}

    /** @param status the status that the dashboard was given with it, or null */
    @Schema(name = "Comment")
    public record CommentForm(
            long id,
            String who,
            Instant at,
            String text,
            @Schema(nullable = true) String status) {

        static CommentForm of(DashboardComment comment) {
            return new CommentForm(comment.id, comment.who, comment.at, comment.text, comment.status);
        }
    }

    @POST
    @Path("/transition")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Take the next step: unpublished, in-review, published, and back to unpublished",
            description = "Owners ask for a review and withdraw the request; administrators publish and take back.")
    public RestResponse<DashboardForm> transition(
            @PathParam("dashboard") String idOrSlug, @NotNull @Valid TransitionRequest body) {
        Dashboard dashboard = editing.locked(idOrSlug, "model not found");
        Status next = Status.read(body.status());
        DashboardContent content = editing.transition(dashboard, next);
        if (body.comment() != null && !body.comment().isBlank()) {
            say(dashboard.id, body.comment(), next.word());
        }
        return RestResponse.ResponseBuilder.ok(DashboardForm.of(content))
                .header("ETag", DashboardEditing.etag(content.dashboard()))
                .build();
    }

    @GET
    @Path("/comments")
    @Transactional
    @Operation(summary = "What was said of a dashboard, oldest first")
    public RestResponse<List<CommentForm>> comments(
            @PathParam("dashboard") String idOrSlug, @Valid @BeanParam Paging paging) {
        UUID dashboard = dashboards.find(idOrSlug, "model not found").id;
        return paging.of(
                DashboardComment.<DashboardComment>find("dashboardId = ?1 order by id", dashboard), CommentForm::of);
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = CommentForm.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Say something of a dashboard")
    public CommentForm comment(@PathParam("dashboard") String idOrSlug, @NotNull @Valid CommentRequest body) {
        return CommentForm.of(say(dashboards.find(idOrSlug, "model not found").id, body.text(), null));
    }

    private DashboardComment say(UUID dashboard, String text, String status) {
        DashboardComment comment = new DashboardComment();
        comment.dashboardId = dashboard;
        comment.who = caller.get().name();
        comment.at = clock.instant();
        comment.text = text;
        comment.status = status;
        comment.persistAndFlush();
        return comment;
    }
}
