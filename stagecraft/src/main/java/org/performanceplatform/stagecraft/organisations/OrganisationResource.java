package org.performanceplatform.stagecraft.organisations;

import io.quarkus.panache.common.Parameters;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.lists.Paging;

/** The tree of organisations. */
@Path("/organisation/node")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationResource {

    private final Organisations organisations;
    private final Lineages lineages;
    private final Changes changes;

    OrganisationResource(Organisations organisations, Lineages lineages, Changes changes) {
        this.organisations = organisations;
        this.lineages = lineages;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The organisations, by name")
    public RestResponse<List<OrganisationForm>> list(
            @QueryParam("name") String name,
            @QueryParam("abbreviation") String abbreviation,
            @Parameter(description = "A type by name; may be repeated") @QueryParam("type") List<String> types,
            @Valid @BeanParam Paging paging) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        if (name != null) {
            conditions.add("lower(o.name) = :name");
            parameters.and("name", name.toLowerCase(Locale.ROOT));
        }
        if (abbreviation != null) {
            conditions.add("lower(o.abbreviation) = :abbreviation");
            parameters.and("abbreviation", abbreviation.toLowerCase(Locale.ROOT));
        }
        if (types != null && !types.isEmpty()) {
            conditions.add("o.type.name in (:types)");
            parameters.and("types", types);
        }
        return paging.of(
                Organisation.<Organisation>find(
                        "from Organisation o join fetch o.type where " + String.join(" and ", conditions)
                                + " order by o.name, o.id",
                        parameters),
                OrganisationForm::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One organisation")
    public OrganisationForm get(@PathParam("id") UUID id) {
        return OrganisationForm.of(organisations.find(id));
    }

    @GET
    @Path("/{id}/ancestors")
    @Transactional
    @Operation(summary = "What is above an organisation, furthest first")
    public List<OrganisationForm> ancestors(
            @PathParam("id") UUID id,
            @Parameter(description = "true to have the organisation itself as the last") @QueryParam("self")
                    String self) {
        organisations.find(id);
        List<OrganisationForm> all = lineages.of(id).furthestFirst();
        return "true".equals(self) ? all : all.subList(0, all.size() - 1);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add an organisation")
    public OrganisationForm create(@NotNull @Valid OrganisationRequest body) {
        Organisation node = new Organisation();
        node.id = UUID.randomUUID();
        organisations.apply(node, body);
        node.persist();
        return changes.created("organisation", OrganisationForm.of(node), OrganisationForm::slug);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change an organisation; what is left out stays")
    public OrganisationForm update(@PathParam("id") UUID id, @NotNull @Valid OrganisationRequest body) {
        return changes.updated(
                "organisation",
                organisations.find(id),
                OrganisationForm::of,
                OrganisationForm::slug,
                node -> organisations.apply(node, body));
    }
}
