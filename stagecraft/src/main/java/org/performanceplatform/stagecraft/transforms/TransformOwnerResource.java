package org.performanceplatform.stagecraft.transforms;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.people.Owner;
import org.performanceplatform.stagecraft.people.Owners;

/** Who looks after a transform. */
@Path("/transform/{id}/owners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transforms")
public class TransformOwnerResource {

    private final Transforms transforms;
    private final Owners owners;
    private final Changes changes;

    TransformOwnerResource(Transforms transforms, Owners owners, Changes changes) {
        this.transforms = transforms;
        this.owners = owners;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The owners of a transform")
    public List<Owner> list(@PathParam("id") UUID id) {
        return Owners.listed(transforms.find(id).owners);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Make the owners of a transform exactly these people")
    public List<Owner> replace(
            @PathParam("id") UUID id,
            @NotNull @Valid @Size(max = 100, message = "Ensure this list has at most {max} items.")
                    List<@NotNull Owner> body) {
        Transform transform = transforms.find(id);
        return changes.updated(
                "transform-owners",
                transform.owners,
                Owners::listed,
                after -> id.toString(),
                owned -> owners.replace(owned, body));
    }
}
