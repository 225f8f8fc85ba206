package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The configuration of a data set, as {@code GET /data-sets/{name}} answers ({@code reference/stagecraft.md} section 2.3).
 *
 * @param name the immutable name, {@code <group>_<type>} with underscores for hyphens
 * @param cappedSize bytes of BSON that a realtime data set may hold, or null for no bound
 * @param maxAgeExpected seconds after which the newest record counts as out of date, or null if not monitored
 * @param autoIds the fields from which the write API derives {@code _id}; empty for none
 * @param schema the JSON Schema that each record must satisfy
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DataSet(
        @JsonProperty("name") String name,
        @JsonProperty("data_group") String dataGroup,
        @JsonProperty("data_type") String dataType,
        @JsonProperty("raw_queries_allowed") boolean rawQueriesAllowed,
        @JsonProperty("queryable") boolean queryable,
        @JsonProperty("published") boolean published,
        @JsonProperty("realtime") boolean realtime,
        @JsonProperty("capped_size") Long cappedSize,
        @JsonProperty("max_age_expected") Long maxAgeExpected,
        @JsonProperty("auto_ids") List<String> autoIds,
        @JsonProperty("schema") JsonNode schema) {

    public DataSet {
        autoIds = autoIds == null ? List.of() : List.copyOf(autoIds);
    }
}
