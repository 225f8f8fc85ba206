package org.performanceplatform.stagecraft.datasets;

import io.quarkus.panache.common.Parameters;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.lists.Paging;
import org.performanceplatform.stagecraft.people.Owners;

/** Data sets. */
@Path("/data-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data sets")
public class DataSetResource {

    private final DataSets dataSets;
    private final DataSetDeletion deletion;
    private final Owners owners;
    private final Changes changes;

    DataSetResource(DataSets dataSets, DataSetDeletion deletion, Owners owners, Changes changes) {
        this.dataSets = dataSets;
        this.deletion = deletion;
        this.owners = owners;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The data sets that the caller may see, by name")
    public RestResponse<List<DataSetForm>> list(@BeanParam DataSetFilter filter, @Valid @BeanParam Paging paging) {
        Parameters parameters = Parameters.with("seesAll", owners.seesAll()).and("email", owners.email());
        String conditions = Owners.CONDITION + filter.conditions(parameters);
        return paging.of(
                DataSet.<DataSet>find(
                        "from DataSet o join fetch o.dataGroup g join fetch o.dataType t where " + conditions
                                + " order by o.name",
                        parameters),
                DataSetForm::of);
    }

    @GET
    @Path("/{name}")
    @Transactional
    @Operation(summary = "One data set")
    public DataSetForm get(@PathParam("name") String name) {
        return DataSetForm.of(dataSets.find(name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a data set; an administrator's adds its group and type too where they are missing")
    public DataSetForm create(@NotNull @Valid DataSetRequest body) {
        return changes.created("data-set", DataSetForm.of(dataSets.create(body)), DataSetForm::name);
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a data set; its name, group and type never change, and what is left out stays")
    public DataSetForm update(@PathParam("name") String name, @NotNull @Valid DataSetRequest body) {
        return changes.updated(
                "data-set",
                dataSets.find(name),
                DataSetForm::of,
                DataSetForm::name,
                dataSet -> dataSets.update(dataSet, body));
    }

    @DELETE
    @Path("/{name}")
    @Transactional
    @Operation(summary = "Delete a data set that is not published and that no module uses, and its records")
    public DataSetForm delete(@PathParam("name") String name) {
        DataSet dataSet = dataSets.find(name);
        DataSetForm before = DataSetForm.of(dataSet);
        changes.record("delete", "data-set", dataSet.name, before, null);
        deletion.delete(dataSet);
        return before;
    }
}
