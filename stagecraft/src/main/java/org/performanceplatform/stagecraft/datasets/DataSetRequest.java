package org.performanceplatform.stagecraft.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.datagroups.DataName;

/**
 * What a data set shall be. In a {@code PUT}, what is left out stays as it is.
 *
 * @param cappedSize bytes of BSON; null for no bound
 * @param maxAgeExpected seconds; null if nobody waits for new records
 * @param smallestCountFields the fields that hold counts with a floor; empty for those whose names say so
 */
@Schema(name = "DataSetRequest", additionalProperties = Schema.False.class)
public record DataSetRequest(
        @NotNull @DataName String dataGroup,
        @NotNull @DataName String dataType,
        Boolean rawQueriesAllowed,

        @Size(max = 255, message = "Ensure this value has at most {max} characters.")
        String uploadFormat,

        CommaSeparated uploadFilters,
        CommaSeparated autoIds,
        Boolean queryable,
        Boolean realtime,

        @Schema(
                anyOf = {Long.class, String.class},
                nullable = true,
                description = "Bytes of BSON; null for no bound")
        JsonNode cappedSize,

        @Schema(
                anyOf = {Long.class, String.class},
                nullable = true,
                description = "Seconds; null if nobody waits for new records")
        JsonNode maxAgeExpected,

        Boolean published,

        @Pattern(regexp = "refuse|warn|off", message = "Choose refuse, warn or off.")
        String personalData,

        CommaSeparated personalDataExempt,

        @Schema(
                anyOf = {Long.class, String.class},
                nullable = true,
                description = "Counts below this are refused; null for no floor")
        JsonNode smallestCount,

        CommaSeparated smallestCountFields,

        @Size(max = 200, message = "Ensure this value has at most {max} characters.")
        String title,

        @Size(max = 200, message = "Ensure this value has at most {max} characters.")
        String organisation,

        @Size(max = 200, message = "Ensure this value has at most {max} characters.")
        String licence) {

    /** Whether anything is asked for that an administrator alone may decide. */
    boolean concernsPersonalData() {
        return personalData != null
                || personalDataExempt != null
                || smallestCount != null
                || smallestCountFields != null;
    }
}
