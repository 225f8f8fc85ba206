package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What makes records of a data set from those of others, as {@code GET /transform} answers ({@code reference/stagecraft.md}
 * section 4.11).
 *
 * @param input where the records come from; without a group, every data set of the type
 * @param queryParameters what is asked of the read API, an object
 * @param options an object that its type explains
 * @param output where the results go; without a group, that of the input
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Transform(
        @JsonProperty("id") String id,
        @JsonProperty("type") Type type,
        @JsonProperty("input") Place input,
        @JsonProperty("query-parameters") JsonNode queryParameters,
        @JsonProperty("options") JsonNode options,
        @JsonProperty("output") Place output) {

    public Transform {
        queryParameters = queryParameters == null ? JsonNodeFactory.instance.objectNode() : queryParameters;
        options = options == null ? JsonNodeFactory.instance.objectNode() : options;
    }

    /** @param function what is computed, as a dotted path: {@code rate.compute} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Type(
            @JsonProperty("id") String id,
            @JsonProperty("function") String function) {}

    /** @param dataGroup null for every group, or that of the input */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(
            @JsonProperty("data-group") String dataGroup,
            @JsonProperty("data-type") String dataType) {}
}
