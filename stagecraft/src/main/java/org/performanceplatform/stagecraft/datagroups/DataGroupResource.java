package org.performanceplatform.stagecraft.datagroups;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.lists.Paging;

/** Data groups. */
@Path("/data-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data sets")
public class DataGroupResource {

    private final Changes changes;

    DataGroupResource(Changes changes) {
        this.changes = changes;
    }

    @Schema(name = "DataGroup", additionalProperties = Schema.False.class)
    public record Form(@NotNull @DataName String name) {}

    @GET
    @Transactional
    @Operation(summary = "The data groups, by name")
    public RestResponse<List<Form>> list(@QueryParam("name") String name, @Valid @BeanParam Paging paging) {
        return paging.of(
                name == null
                        ? DataGroup.<DataGroup>find("order by name")
                        : DataGroup.find("name = ?1 order by name", name),
                group -> new Form(group.name));
    }

    @GET
    @Path("/{name}")
    @Transactional
    @Operation(summary = "One data group")
    public Form get(@PathParam("name") String name) {
        return new Form(find(name).name);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a data group")
    public Form create(@NotNull @Valid Form body) {
        refuseTaken(body.name());
        DataGroup group = DataGroup.findOrAdd(body.name());
        return changes.created("data-group", new Form(group.name), Form::name);
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Rename a data group; the names of its data sets stay as they are")
    public Form update(@PathParam("name") String name, @NotNull @Valid Form body) {
        DataGroup group = find(name);
        if (!group.name.equals(body.name())) {
            refuseTaken(body.name());
            Form before = new Form(group.name);
            group.name = body.name();
            changes.record("update", "data-group", group.name, before, body);
        }
        return new Form(group.name);
    }

    private static DataGroup find(String name) {
        return DataGroup.named(name).orElseThrow(() -> Problem.notFound("model not found"));
    }

    private static void refuseTaken(String name) {
        if (DataGroup.named(name).isPresent()) {
            throw Problem.conflict("validation errors:\nname: Data group with this Name already exists.");
        }
    }
}
