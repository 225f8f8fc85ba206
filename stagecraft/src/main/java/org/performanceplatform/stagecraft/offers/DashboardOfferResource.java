package org.performanceplatform.stagecraft.offers;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.lists.Paging;

/** The module types that suit a dashboard; those that administrators added are its owners' to adopt or decline. */
@Path("/dashboard/{dashboard}/module-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Module types")
public class DashboardOfferResource {

    private final Offers offers;

    DashboardOfferResource(Offers offers) {
        this.offers = offers;
    }

    @GET
    @Transactional
    @Operation(summary = "The module types that suit a dashboard, newest first, and what its owners made of them")
    public RestResponse<List<Offer>> list(@PathParam("dashboard") String idOrSlug, @Valid @BeanParam Paging paging) {
        return paging.of(offers.to(idOrSlug));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Adopt a module type for a dashboard, or decline it")
    public Offer decide(
            @PathParam("dashboard") String idOrSlug,
            @PathParam("name") String name,
            @NotNull @Valid OfferDecision body) {
        return offers.decide(idOrSlug, name, Standing.named(body.decision()));
    }

    @DELETE
    @Path("/{name}")
    @Transactional
    @Operation(summary = "Take the decision on a module type back; it is new again")
    public Offer reconsider(@PathParam("dashboard") String idOrSlug, @PathParam("name") String name) {
        return offers.reconsider(idOrSlug, name);
    }
}
