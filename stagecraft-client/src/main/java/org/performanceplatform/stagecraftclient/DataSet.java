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
 * @param personalData what happens to values that look like personal data: {@code refuse}, {@code warn} or {@code off}
 * @param personalDataExempt fields whose values are not looked at for personal data
 * @param smallestCount the least count above 0 that may be stored, or null for no floor
 * @param smallestCountFields the fields that hold such counts; empty for those whose names say so
 * @param title what it is called, or empty text for what its group and type say
 * @param organisation who publishes it, or empty text if that is not said
 * @param licence under which licence, or empty text for the one of all data sets
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
        @JsonProperty("schema") JsonNode schema,
        @JsonProperty("personal_data") String personalData,
        @JsonProperty("personal_data_exempt") List<String> personalDataExempt,
        @JsonProperty("smallest_count") Integer smallestCount,
        @JsonProperty("smallest_count_fields") List<String> smallestCountFields,
        @JsonProperty("title") String title,
        @JsonProperty("organisation") String organisation,
        @JsonProperty("licence") String licence) {

    private static final String REFUSE = "refuse";

    public DataSet {
        autoIds = autoIds == null ? List.of() : List.copyOf(autoIds);
        personalData = personalData == null ? REFUSE : personalData;
        title = title == null ? "" : title;
        organisation = organisation == null ? "" : organisation;
        licence = licence == null ? "" : licence;
        personalDataExempt = personalDataExempt == null ? List.of() : List.copyOf(personalDataExempt);
        smallestCountFields = smallestCountFields == null ? List.of() : List.copyOf(smallestCountFields);
    }
}
