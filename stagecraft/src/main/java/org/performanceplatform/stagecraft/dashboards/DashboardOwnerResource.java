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
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.people.Owner;
import org.performanceplatform.stagecraft.people.Owners;
import org.performanceplatform.stagecraft.people.Person;

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
        return forms(dashboards.find(idOrSlug, "model not found"));
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
        List<Owner> before = forms(dashboard);
        List<Person> people =
                body.stream().map(owner -> owners.findOrAdd(owner.email())).toList();
        dashboard.owners.clear();
        dashboard.owners.addAll(people);
        List<Owner> after = forms(dashboard);
        changes.record("update", "dashboard-owners", dashboard.slug, before, after);
        return after;
    }

    private static List<Owner> forms(Dashboard dashboard) {
        return dashboard.owners.stream()
                .sorted(Comparator.comparing(person -> person.email))
                .map(person -> new Owner(person.email))
                .toList();
    }
}
