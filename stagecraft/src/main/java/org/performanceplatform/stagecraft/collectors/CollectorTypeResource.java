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
import org.performanceplatform.stagecraft.collectors.CollectorForms.CollectorTypeForm;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.lists.Paging;

/** The ways to fetch figures. */
@Path("/collector-type")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collectors")
public class CollectorTypeResource {

    private final Collectors collectors;
    private final Changes changes;

    CollectorTypeResource(Collectors collectors, Changes changes) {
        this.collectors = collectors;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The collector types, by slug")
    public RestResponse<List<CollectorTypeForm>> list(
            @QueryParam("name") String name, @Valid @BeanParam Paging paging) {
        return paging.of(
                CollectorType.<CollectorType>list("from CollectorType t join fetch t.provider order by t.slug").stream()
                        .map(CollectorTypeForm::of)
                        .filter(form -> name == null || form.name().equalsIgnoreCase(name))
                        .toList());
    }

    @GET
    @Path("/{type}")
    @Transactional
    @Operation(summary = "One collector type, by id or slug")
    public CollectorTypeForm get(@PathParam("type") String idOrSlug) {
        return CollectorTypeForm.of(find(idOrSlug));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a collector type")
    public CollectorTypeForm create(@NotNull @Valid CollectorTypeRequest body) {
        CollectorType added = new CollectorType();
        added.id = UUID.randomUUID();
        fill(added, body);
        added.persist();
        return changes.created("collector-type", CollectorTypeForm.of(added), CollectorTypeForm::slug);
    }

    @PUT
    @Path("/{type}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a collector type")
    public CollectorTypeForm update(@PathParam("type") String idOrSlug, @NotNull @Valid CollectorTypeRequest body) {
        return changes.updated(
                "collector-type",
                find(idOrSlug),
                CollectorTypeForm::of,
                CollectorTypeForm::slug,
                changed -> fill(changed, body));
    }

    private static CollectorType find(String idOrSlug) {
        return CollectorType.<CollectorType>find("slug = ?1 or cast(id as string) = ?1", idOrSlug)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("model not found"));
    }

    private void fill(CollectorType type, CollectorTypeRequest request) {
        refuse("slug", request.slug(), type.id);
        refuse("name", request.name(), type.id);
        refuse("entryPoint", request.entryPoint(), type.id);
        type.slug = request.slug();
        type.name = request.name();
        type.provider = Collectors.provider(request.providerId());
        type.entryPoint = request.entryPoint();
        type.querySchema = collectors.schema(request.querySchema(), "query_schema");
        type.optionsSchema = collectors.schema(request.optionsSchema(), "options_schema");
    }

    private static void refuse(String field, String value, UUID self) {
        if (CollectorType.count(field + " = ?1 and id <> ?2", value, self) > 0) {
            Collectors.refuseTaken("Collector type", field.equals("entryPoint") ? "entry_point" : field);
        }
    }
}
