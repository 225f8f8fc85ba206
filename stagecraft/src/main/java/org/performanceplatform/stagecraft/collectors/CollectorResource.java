package org.performanceplatform.stagecraft.collectors;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.collectors.CollectorForms.CollectorForm;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.lists.Paging;
import org.performanceplatform.stagecraft.people.Owners;

/** What the programs that fetch records have to fetch. */
@Path("/collector")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collectors")
public class CollectorResource {

    private final Collectors collectors;
    private final Owners owners;
    private final Changes changes;

    CollectorResource(Collectors collectors, Owners owners, Changes changes) {
        this.collectors = collectors;
        this.owners = owners;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The collectors that the caller may see, by slug")
    public RestResponse<List<CollectorForm>> list(@QueryParam("name") String name, @Valid @BeanParam Paging paging) {
        return paging.of(collectors.all().stream()
                .map(CollectorForm::of)
                .filter(form -> name == null || form.name().equalsIgnoreCase(name))
                .toList());
    }

    @GET
    @Path("/{collector}")
    @Transactional
    @Operation(summary = "One collector, by id or slug")
    public CollectorForm get(@PathParam("collector") String idOrSlug) {
        return CollectorForm.of(collectors.find(idOrSlug));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a collector")
    public CollectorForm create(@NotNull @Valid CollectorRequest body) {
        Collector added = new Collector();
        added.id = UUID.randomUUID();
        collectors.fill(added, body);
        owners.add(added.owners);
        added.persist();
        return changes.created("collector", CollectorForm.of(added), CollectorForm::slug);
    }

    @PUT
    @Path("/{collector}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a collector")
    public CollectorForm update(@PathParam("collector") String idOrSlug, @NotNull @Valid CollectorRequest body) {
        return changes.updated(
                "collector",
                collectors.find(idOrSlug),
                CollectorForm::of,
                CollectorForm::slug,
                changed -> collectors.fill(changed, body));
    }
}
