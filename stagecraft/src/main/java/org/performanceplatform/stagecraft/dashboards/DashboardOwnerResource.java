package org.performanceplatform.stagecraft.dashboards;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.people.Owner;
import org.performanceplatform.stagecraft.people.Owners;

/** Who makes a dashboard. */
@Path("/dashboard/{dashboard}/owners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards")
public class DashboardOwnerResource {

    private final Dashboards dashboards;
    private final Owners owners;
    private final Changes changes;

    DashboardOwnerResource(Dashboards dashboards, Owners owners, Changes changes) {
        this.dashboards = dashboards;
        this.owners = owners;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The owners of a dashboard")
    public List<Owner> list(@PathParam("dashboard") String idOrSlug) {
        return Owners.listed(dashboards.find(idOrSlug, "model not found").owners);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Make the owners of a dashboard exactly these people")
    public List<Owner> replace(
            @PathParam("dashboard") String idOrSlug,
            @NotNull @Valid @Size(max = 100, message = "Ensure this list has at most {max} items.")
                    List<@NotNull Owner> body) {
        Dashboard dashboard = dashboards.find(idOrSlug, "model not found");
        return changes.updated(
                "dashboard-owners",
                dashboard.owners,
                Owners::listed,
                after -> dashboard.slug,
                owned -> owners.replace(owned, body));
    }
}
