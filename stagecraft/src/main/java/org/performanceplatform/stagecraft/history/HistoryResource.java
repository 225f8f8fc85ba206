package org.performanceplatform.stagecraft.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.DashboardContent;
import org.performanceplatform.stagecraft.dashboards.DashboardEditing;
import org.performanceplatform.stagecraft.dashboards.DashboardForm;
import org.performanceplatform.stagecraft.dashboards.DashboardRequest;
import org.performanceplatform.stagecraft.dashboards.DashboardVersion;
import org.performanceplatform.stagecraft.dashboards.Dashboards;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.lists.Paging;

/** Every version that a dashboard ever had. */
@Path("/dashboard/{dashboard}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards")
public class HistoryResource {

    private final Dashboards dashboards;
    private final DashboardEditing editing;
    private final ObjectMapper mapper;

    HistoryResource(Dashboards dashboards, DashboardEditing editing, ObjectMapper mapper) {
        this.dashboards = dashboards;
        this.editing = editing;
        this.mapper = mapper;
    }

    /** A version in the list. */
    public record VersionItem(long number, String action, String who, Instant at) {

        static VersionItem of(DashboardVersion version) {
            return new VersionItem(version.number, version.action, version.who, version.at);
        }
    }

    /** @param differences what this change did to the version before it */
    public record Version(
            long number,
            String action,
            String who,
            Instant at,
            @Schema(type = SchemaType.OBJECT) JsonNode document,
            List<Difference> differences) {}

    @GET
    @Transactional
    @Operation(summary = "The versions of a dashboard, newest first: who changed it, when")
    public RestResponse<List<VersionItem>> list(
            @PathParam("dashboard") String idOrSlug, @Valid @BeanParam Paging paging) {
        UUID dashboard = dashboards.find(idOrSlug, "model not found").id;
        return paging.of(
                DashboardVersion.<DashboardVersion>find("dashboardId = ?1 order by number desc", dashboard),
                VersionItem::of);
    }

    @GET
    @Path("/{number}")
    @Transactional
    @Operation(summary = "One version of a dashboard, and what it changed")
    public Version get(@PathParam("dashboard") String idOrSlug, @PathParam("number") long number) {
        UUID dashboard = dashboards.find(idOrSlug, "model not found").id;
        DashboardVersion version = find(dashboard, number);
        JsonNode before = DashboardVersion.<DashboardVersion>find(
                        "dashboardId = ?1 and number < ?2 order by number desc", dashboard, number)
                .page(0, 1)
                .stream()
                .map(previous -> previous.document)
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return new Version(
                version.number,
                version.action,
                version.who,
                version.at,
                version.document,
                Difference.between(before, version.document));
    }

    @POST
    @Path("/{number}/restore")
    @Transactional
    @Operation(summary = "Make a dashboard what it was in a version, but for its status; this is a version of its own")
    public RestResponse<DashboardForm> restore(
            @PathParam("dashboard") String idOrSlug, @PathParam("number") long number) throws JsonProcessingException {
        Dashboard dashboard = editing.locked(idOrSlug, "model not found");
        DashboardVersion version = find(dashboard.id, number);
        DashboardContent content = editing.restore(dashboard, request(version.document));
        return RestResponse.ResponseBuilder.ok(DashboardForm.of(content))
                .header("ETag", DashboardEditing.etag(content.dashboard()))
                .build();
    }

    /** A version of a dashboard of nobody names no organisation; a request that names none would leave the one there is. */
    private DashboardRequest request(JsonNode document) throws JsonProcessingException {
        ObjectNode whole = document.deepCopy();
        if (!whole.has("organisation")) {
            whole.putNull("organisation");
        }
        return mapper.treeToValue(whole, DashboardRequest.class);
    }

    private static DashboardVersion find(UUID dashboard, long number) {
        return DashboardVersion.<DashboardVersion>find("dashboardId = ?1 and number = ?2", dashboard, number)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("version not found"));
    }
}
