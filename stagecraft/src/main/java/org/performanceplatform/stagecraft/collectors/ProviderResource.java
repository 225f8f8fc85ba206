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
import org.performanceplatform.stagecraft.collectors.CollectorForms.ProviderForm;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.lists.Paging;

/** Who has figures that can be fetched. */
@Path("/provider")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collectors")
public class ProviderResource {

    private final Collectors collectors;
    private final Changes changes;

    ProviderResource(Collectors collectors, Changes changes) {
        this.collectors = collectors;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The providers, by slug")
    public RestResponse<List<ProviderForm>> list(@QueryParam("name") String name, @Valid @BeanParam Paging paging) {
        return paging.of(Provider.<Provider>list("order by slug").stream()
                .map(ProviderForm::of)
                .filter(form -> name == null || form.name().equalsIgnoreCase(name))
                .toList());
    }

    @GET
    @Path("/{provider}")
    @Transactional
    @Operation(summary = "One provider, by id or slug")
    public ProviderForm get(@PathParam("provider") String idOrSlug) {
        return ProviderForm.of(find(idOrSlug));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a provider")
    public ProviderForm create(@NotNull @Valid ProviderRequest body) {
        Provider added = new Provider();
        added.id = UUID.randomUUID();
        fill(added, body);
        added.persist();
        return changes.created("provider", ProviderForm.of(added), ProviderForm::slug);
    }

    @PUT
    @Path("/{provider}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a provider")
    public ProviderForm update(@PathParam("provider") String idOrSlug, @NotNull @Valid ProviderRequest body) {
        return changes.updated(
                "provider", find(idOrSlug), ProviderForm::of, ProviderForm::slug, changed -> fill(changed, body));
    }

    private static Provider find(String idOrSlug) {
        return Provider.<Provider>find("slug = ?1 or cast(id as string) = ?1", idOrSlug)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("model not found"));
    }

    private void fill(Provider provider, ProviderRequest request) {
        Provider.<Provider>find("(slug = ?1 or name = ?2) and id <> ?3", request.slug(), request.name(), provider.id)
                .firstResultOptional()
                .ifPresent(other ->
                        Collectors.refuseTaken("Provider", other.slug.equals(request.slug()) ? "slug" : "name"));
        provider.slug = request.slug();
        provider.name = request.name();
        provider.credentialsSchema = collectors.schema(request.credentialsSchema(), "credentials_schema");
    }
}
