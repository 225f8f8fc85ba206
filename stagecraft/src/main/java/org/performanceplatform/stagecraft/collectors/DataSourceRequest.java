package org.performanceplatform.stagecraft.collectors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a data source shall be. Credentials are refused: they are kept where the collector runs. */
@Schema(name = "DataSourceRequest", additionalProperties = Schema.False.class)
public record DataSourceRequest(
        @NotNull @CollectorSlug String slug,

        @NotNull @Size(min = 1, max = 256, message = "Ensure this value has 1 to {max} characters.")
        String name,

        @NotNull UUID providerId) {}
