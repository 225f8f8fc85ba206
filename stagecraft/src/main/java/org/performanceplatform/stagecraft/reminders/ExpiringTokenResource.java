package org.performanceplatform.stagecraft.reminders;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.lists.Paging;
import org.performanceplatform.stagecraft.people.Owners;

/** Which write tokens are to be followed by new ones soon. */
@Path("/expiring-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class ExpiringTokenResource {

    private final ExpiringTokens tokens;
    private final Owners owners;

    ExpiringTokenResource(ExpiringTokens tokens, Owners owners) {
        this.tokens = tokens;
        this.owners = owners;
    }

    @GET
    @Transactional
    @Operation(summary = "The write tokens of the caller's data sets that end soon, soonest first")
    public RestResponse<List<ExpiringToken>> list(
            @Parameter(description = "Within how many days") @QueryParam("days") @DefaultValue("30") @Min(1) @Max(2000)
                    int days,
            @Valid @BeanParam Paging paging) {
        return paging.of(tokens.within(Duration.ofDays(days)).stream()
                .filter(token -> owners.seesAll() || ExpiringTokens.isOwnedBy(token, owners.email()))
                .toList());
    }
}
