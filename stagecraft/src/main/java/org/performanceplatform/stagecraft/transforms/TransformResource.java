package org.performanceplatform.stagecraft.transforms;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.lists.Paging;
import org.performanceplatform.stagecraft.people.Owners;

/** Transforms. */
@Path("/transform")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transforms")
public class TransformResource {

    private final Transforms transforms;
    private final TransformRules rules;
    private final Owners owners;
    private final Changes changes;

    TransformResource(Transforms transforms, TransformRules rules, Owners owners, Changes changes) {
        this.transforms = transforms;
        this.rules = rules;
        this.owners = owners;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The transforms that the caller may see")
    public RestResponse<List<TransformForm>> list(@Valid @BeanParam Paging paging) {
        return paging.of(
                Transform.<Transform>find(
                        "from Transform o where " + Owners.CONDITION + " order by o.id",
                        Parameters.with("seesAll", owners.seesAll()).and("email", owners.email())),
                TransformForm::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One transform")
    public TransformForm get(@PathParam("id") UUID id) {
        return TransformForm.of(transforms.find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a transform; the caller owns it")
    public TransformForm create(@NotNull @Valid TransformRequest body) {
        Transform transform = new Transform();
        transform.id = UUID.randomUUID();
        rules.apply(transform, body);
        owners.add(transform.owners);
        transform.persist();
        return changes.created(
                "transform", TransformForm.of(transform), form -> form.id().toString());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a transform")
    public TransformForm update(@PathParam("id") UUID id, @NotNull @Valid TransformRequest body) {
        return changes.updated(
                "transform",
                transforms.find(id),
                TransformForm::of,
                form -> form.id().toString(),
                transform -> rules.apply(transform, body));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Remove a transform; the records that it made stay")
    public TransformForm delete(@PathParam("id") UUID id) {
        Transform transform = transforms.find(id);
        TransformForm before = TransformForm.of(transform);
        transform.delete();
        changes.record("delete", "transform", id.toString(), before, null);
        return before;
    }
}
