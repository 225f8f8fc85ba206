package org.performanceplatform.stagecraft.datasets;

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

/** Who looks after a data set. */
@Path("/data-sets/{name}/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data sets")
public class DataSetOwnerResource {

    private final DataSets dataSets;
    private final Owners owners;
    private final Changes changes;

    DataSetOwnerResource(DataSets dataSets, Owners owners, Changes changes) {
        this.dataSets = dataSets;
        this.owners = owners;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The owners of a data set; none if there is no such data set, as in the reference")
    public List<Owner> list(@PathParam("name") String name) {
        return DataSet.named(name).map(dataSet -> Owners.listed(dataSet.owners)).orElse(List.of());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Make the owners of a data set exactly these people")
    public List<Owner> replace(
            @PathParam("name") String name,
            @NotNull @Valid @Size(max = 100, message = "Ensure this list has at most {max} items.")
                    List<@NotNull Owner> body) {
        DataSet dataSet = dataSets.find(name);
        return changes.updated(
                "data-set-owners",
                dataSet.owners,
                Owners::listed,
                after -> dataSet.name,
                owned -> owners.replace(owned, body));
    }
}
