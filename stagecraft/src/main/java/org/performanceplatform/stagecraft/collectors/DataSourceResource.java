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
import org.performanceplatform.stagecraft.collectors.CollectorForms.DataSourceForm;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.lists.Paging;
import org.performanceplatform.stagecraft.people.Owners;

/** Accounts with providers. */
@Path("/data-source")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collectors")
public class DataSourceResource {

    private final Collectors collectors;
    private final Owners owners;
    private final Changes changes;

    DataSourceResource(Collectors collectors, Owners owners, Changes changes) {
        this.collectors = collectors;
        this.owners = owners;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The data sources that the caller may see, by slug")
    public RestResponse<List<DataSourceForm>> list(@QueryParam("name") String name, @Valid @BeanParam Paging paging) {
        return paging.of(collectors.sources().stream()
                .map(DataSourceForm::of)
                .filter(form -> name == null || form.name().equalsIgnoreCase(name))
                .toList());
    }

    @GET
    @Path("/{source}")
    @Transactional
    @Operation(summary = "One data source, by id or slug")
    public DataSourceForm get(@PathParam("source") String idOrSlug) {
        return DataSourceForm.of(collectors.source(idOrSlug));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a data source")
    public DataSourceForm create(@NotNull @Valid DataSourceRequest body) {
        DataSource added = new DataSource();
        added.id = UUID.randomUUID();
        collectors.fill(added, body);
        owners.add(added.owners);
        added.persist();
        return changes.created("data-source", DataSourceForm.of(added), DataSourceForm::slug);
    }

    @PUT
    @Path("/{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a data source")
    public DataSourceForm update(@PathParam("source") String idOrSlug, @NotNull @Valid DataSourceRequest body) {
        return changes.updated(
                "data-source",
                collectors.source(idOrSlug),
                DataSourceForm::of,
                DataSourceForm::slug,
                changed -> collectors.fill(changed, body));
    }
}
