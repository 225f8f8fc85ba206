package org.performanceplatform.stagecraft.configuration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.access.IgnoresTokens;

/** The counter that the other services ask for about once a second. */
@Path("/configuration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Configuration")
public class ConfigurationResource {

    private final ConfigurationVersion version;

    ConfigurationResource(ConfigurationVersion version) {
        this.version = version;
    }

    /** @param version rises with every change of configuration, keys and revocations */
    public record Counter(long version) {}

    @GET
    @IgnoresTokens
    @Operation(summary = "The counter that rises with every change of configuration, keys and revocations")
    public RestResponse<Counter> counter() {
        long current = version.lastSeen();
        return RestResponse.ResponseBuilder.ok(new Counter(current))
                .tag(Long.toString(current))
                .build();
    }
}
