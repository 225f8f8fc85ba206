package org.performanceplatform.stagecraft.moduletypes;

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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.lists.Paging;

/** The types that modules can have. */
@Path("/module-type")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Module types")
public class ModuleTypeResource {

    private final ModuleTypes types;
    private final Changes changes;

    ModuleTypeResource(ModuleTypes types, Changes changes) {
        this.types = types;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The module types, by name")
    public RestResponse<List<ModuleTypeForm>> list(@QueryParam("name") String name, @Valid @BeanParam Paging paging) {
        return paging.of(
                name == null
                        ? ModuleType.<ModuleType>find("order by name")
                        : ModuleType.find("lower(name) = ?1 order by name", name.toLowerCase(Locale.ROOT)),
                ModuleTypeForm::of);
    }

    @GET
    @Path("/{name}")
    @Transactional
    @Operation(summary = "One module type")
    public ModuleTypeForm get(@PathParam("name") String name) {
        return ModuleTypeForm.of(types.find(name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a module type that a built-in one draws")
    public ModuleTypeForm create(@NotNull @Valid ModuleTypeRequest body) {
        return changes.created("module-type", ModuleTypeForm.of(types.create(body)), ModuleTypeForm::name);
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a module type; modules that are there already are not checked again")
    public ModuleTypeForm update(@PathParam("name") String name, @NotNull @Valid ModuleTypeRequest body) {
        return changes.updated(
                "module-type",
                types.find(name),
                ModuleTypeForm::of,
                ModuleTypeForm::name,
                type -> types.apply(type, body));
    }
}
