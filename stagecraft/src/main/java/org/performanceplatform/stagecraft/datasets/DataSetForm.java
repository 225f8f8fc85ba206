package org.performanceplatform.stagecraft.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A data set as the API shows it, its keys in the reference's order ({@code reference/stagecraft.md} section 2.3).
 *
 * @param bearerToken always empty: tokens are shown once, when they are made
 * @param schema what each record must satisfy
 * @param personalData what becomes of records with values that look like personal data
 * @param personalDataExempt the fields that are not looked at for it
 * @param smallestCount counts below this are refused; null for no floor
 * @param smallestCountFields the fields that hold such counts; empty for those whose names say so
 */
@Schema(name = "DataSet")
public record DataSetForm(
        String name,
        String dataGroup,
        String dataType,
        boolean rawQueriesAllowed,

        @Schema(description = "Always empty: tokens are shown once, when they are made")
        String bearerToken,

        String uploadFormat,
        List<String> uploadFilters,
        List<String> autoIds,
        boolean queryable,
        boolean realtime,
        @Schema(nullable = true) Long cappedSize,
        @Schema(nullable = true) Long maxAgeExpected,

        @Schema(description = "Whether readers are told that the data are official; they can be read either way")
        boolean published,

        @Schema(type = SchemaType.OBJECT) JsonNode schema,
        @Schema(enumeration = {"refuse", "warn", "off"}) String personalData,
        List<String> personalDataExempt,
        @Schema(nullable = true) Integer smallestCount,

        @Schema(description = "The fields that hold such counts; empty for those whose names say so")
        List<String> smallestCountFields,

        @Schema(description = "What readers are told that it is called; empty for its group and type")
        String title,

        @Schema(description = "Who publishes it, as readers are told; empty if that is not said")
        String organisation,

        @Schema(description = "Under which licence; empty for the one of all data sets")
        String licence) {

    public static DataSetForm of(DataSet dataSet) {
        return new DataSetForm(
                dataSet.name,
                dataSet.dataGroup.name,
                dataSet.dataType.name,
                dataSet.rawQueriesAllowed,
                "",
                dataSet.uploadFormat,
                list(dataSet.uploadFilters),
                list(dataSet.autoIds),
                dataSet.queryable,
                dataSet.realtime,
                dataSet.cappedSize,
                dataSet.maxAgeExpected,
                dataSet.published,
                RecordSchema.of(dataSet.dataGroup.name, dataSet.dataType),
                dataSet.personalData,
                list(dataSet.personalDataExempt),
                dataSet.smallestCount,
                list(dataSet.smallestCountFields),
                dataSet.title,
                dataSet.organisation,
                dataSet.licence);
    }

    private static List<String> list(String commaSeparated) {
        return commaSeparated.isEmpty()
                ? List.of()
                : Arrays.stream(commaSeparated.split(",", -1)).map(String::trim).toList();
    }
}
