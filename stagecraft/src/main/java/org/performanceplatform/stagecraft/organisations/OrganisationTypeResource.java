package org.performanceplatform.stagecraft.organisations;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.lists.Paging;

/** The levels of the tree of organisations. */
@Path("/organisation/type")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationTypeResource {

    private final Changes changes;

    OrganisationTypeResource(Changes changes) {
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The types of organisation, by name")
    public RestResponse<List<OrganisationForm.Type>> list(
            @QueryParam("name") String name, @Valid @BeanParam Paging paging) {
        return paging.of(
                name == null
                        ? OrganisationType.<OrganisationType>find("order by name, id")
                        : OrganisationType.find("lower(name) = ?1 order by name, id", name.toLowerCase(Locale.ROOT)),
                OrganisationForm.Type::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One type of organisation")
    public OrganisationForm.Type get(@PathParam("id") UUID id) {
        return OrganisationForm.Type.of(find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a type of organisation")
    public OrganisationForm.Type create(@NotNull @Valid OrganisationTypeRequest body) {
        refuseTaken(body.name(), null);
        OrganisationType type = new OrganisationType();
        type.id = UUID.randomUUID();
        type.name = body.name();
        type.persist();
        return changes.created("organisation-type", OrganisationForm.Type.of(type), OrganisationForm.Type::name);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Rename a type of organisation")
    public OrganisationForm.Type update(@PathParam("id") UUID id, @NotNull @Valid OrganisationTypeRequest body) {
        OrganisationType renamed = find(id);
        refuseTaken(body.name(), id);
        return changes.updated(
                "organisation-type",
                renamed,
                OrganisationForm.Type::of,
                OrganisationForm.Type::name,
                type -> type.name = body.name());
    }

    private static OrganisationType find(UUID id) {
        return OrganisationType.<OrganisationType>findByIdOptional(id)
                .orElseThrow(() -> Problem.notFound("model not found"));
    }

    private static void refuseTaken(String name, UUID self) {
        Optional<OrganisationType> taken = OrganisationType.find("name", name).firstResultOptional();
        if (taken.filter(type -> !type.id.equals(self)).isPresent()) {
            throw Problem.conflict("validation errors:\nname: Node type with this Name already exists.");
        }
    }
}
