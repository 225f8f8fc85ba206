package org.performanceplatform.stagecraft.dashboards;

import io.quarkus.panache.common.Parameters;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.lists.Paging;
import org.performanceplatform.stagecraft.people.Owners;

/** Dashboards, for those who make them. */
@Path("/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards")
public class DashboardResource {

    private final Dashboards dashboards;
    private final DashboardContents contents;
    private final DashboardEditing editing;
    private final AddressesConfig addresses;

    DashboardResource(
            Dashboards dashboards, DashboardContents contents, DashboardEditing editing, AddressesConfig addresses) {
        this.dashboards = dashboards;
        this.contents = contents;
        this.editing = editing;
        this.addresses = addresses;
    }

    @GET
    @Transactional
    @Operation(summary = "The dashboards that the caller may see, by title")
    public RestResponse<List<DashboardItem>> list(
            @QueryParam("id") String id,
            @QueryParam("slug") String slug,
            @QueryParam("status") String status,
            @Valid @BeanParam Paging paging) {
        Parameters parameters = dashboards.ownership();
        StringBuilder conditions = new StringBuilder(Owners.CONDITION);
        if (id != null) {
            conditions.append(" and cast(o.id as string) = :id");
            parameters.and("id", id.toLowerCase(Locale.ROOT));
        }
        if (slug != null) {
            conditions.append(" and o.slug = :slug");
            parameters.and("slug", slug);
        }
        if (status != null) {
            conditions.append(" and o.status = :status");
            parameters.and("status", Status.read(status));
        }
        return paging.of(
                Dashboard.<Dashboard>find(
                        "from Dashboard o where " + conditions + " order by o.title, o.slug", parameters),
                dashboard -> DashboardItem.of(dashboard, addresses));
    }

    @GET
    @Path("/{dashboard}")
    @Transactional
    @Operation(summary = "One dashboard, by id or slug")
    public RestResponse<DashboardForm> get(@PathParam("dashboard") String idOrSlug) {
        return answer(contents.of(dashboards.find(idOrSlug, "model not found")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Make a dashboard; the caller owns it")
    public RestResponse<DashboardForm> create(@NotNull @Valid DashboardRequest body) {
        return answer(editing.create(body));
    }

    @PUT
    @Path("/{dashboard}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a dashboard; what is left out stays")
    public RestResponse<DashboardForm> update(
            @PathParam("dashboard") String idOrSlug,
            @Parameter(description = "The ETag of the dashboard that the change starts from") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid DashboardRequest body) {
        return answer(editing.update(idOrSlug, body, ifMatch));
    }

    @DELETE
    @Path("/{dashboard}")
    @Transactional
    @Operation(summary = "Delete a dashboard that is not published")
    public DashboardForm delete(@PathParam("dashboard") String idOrSlug) {
        return editing.delete(idOrSlug);
    }

    private static RestResponse<DashboardForm> answer(DashboardContent content) {
        return RestResponse.ResponseBuilder.ok(DashboardForm.of(content))
                .header("ETag", DashboardEditing.etag(content.dashboard()))
                .build();
    }
}
