package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a module's figures come from.
 *
 * @param queryParams an object of read-API parameters ({@code period}, {@code collect} …), or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DataSource(
        @JsonProperty("data-group") String dataGroup,
        @JsonProperty("data-type") String dataType,
        @JsonProperty("query-params") JsonNode queryParams) {}
