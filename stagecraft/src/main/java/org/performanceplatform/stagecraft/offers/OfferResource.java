package org.performanceplatform.stagecraft.offers;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.lists.Paging;

/** What is new to an owner, in all of their dashboards. */
@Path("/module-type-offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Module types")
public class OfferResource {

    private final Offers offers;

    OfferResource(Offers offers) {
        this.offers = offers;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "The module types that are new to the caller's dashboards, newest first: to be adopted or declined")
    public RestResponse<List<Offer>> list(@Valid @BeanParam Paging paging) {
        return paging.of(offers.newToCaller());
    }
}
