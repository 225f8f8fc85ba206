package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.datasets.CommaSeparated;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.datasets.DataSetRequest;

/**
 * A data set in a folder of files; data group and data type tell which it is.
 *
 * @param name only where it is not made of group and type, because one of them was renamed
 * @param owners by e-mail address; left out, they stay as they are
 */
@Schema(name = "DataSetEntry", additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataSetEntry(
        String dataGroup,
        String dataType,

        @Pattern(regexp = "[a-z0-9_]+", message = "Only lowercase alphanumeric characters and underscores are allowed.")
        @Size(max = 200, message = "Ensure this value has at most {max} characters.")
        String name,

        Boolean rawQueriesAllowed,
        String uploadFormat,
        List<String> uploadFilters,
        List<String> autoIds,
        Boolean queryable,
        Boolean realtime,
        @Schema(type = SchemaType.INTEGER, nullable = true) JsonNode cappedSize,
        @Schema(type = SchemaType.INTEGER, nullable = true) JsonNode maxAgeExpected,
        Boolean published,
        @Schema(enumeration = {"refuse", "warn", "off"}) String personalData,
        List<String> personalDataExempt,
        @Schema(type = SchemaType.INTEGER, nullable = true) JsonNode smallestCount,
        List<String> smallestCountFields,
        String title,
        String organisation,
        String licence,

        @Size(max = 100, message = "Ensure this list has at most {max} items.")
        List<String> owners) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a data set has of which nothing is said. */
    private static final DataSet USUAL = new DataSet();

    static DataSetEntry of(DataSet set) {
        return new DataSetEntry(
                set.dataGroup.name,
                set.dataType.name,
                Entries.unless(set.name, usualName(set.dataGroup.name, set.dataType.name)),
                Entries.unless(set.rawQueriesAllowed, USUAL.rawQueriesAllowed),
                Entries.unless(set.uploadFormat, USUAL.uploadFormat),
                Entries.names(set.uploadFilters),
                Entries.names(set.autoIds),
                Entries.unless(set.queryable, USUAL.queryable),
                Entries.unless(set.realtime, USUAL.realtime),
                number(set.cappedSize, USUAL.cappedSize),
                number(set.maxAgeExpected, USUAL.maxAgeExpected),
                Entries.unless(set.published, USUAL.published),
                Entries.unless(set.personalData, USUAL.personalData),
                Entries.names(set.personalDataExempt),
                number(set.smallestCount, USUAL.smallestCount),
                Entries.names(set.smallestCountFields),
                Entries.unless(set.title, USUAL.title),
                Entries.unless(set.organisation, USUAL.organisation),
                Entries.unless(set.licence, USUAL.licence),
                Entries.emails(set.owners));
    }

    /** Left out if it is the default; where another is the default, "none" is written as null. */
    private static JsonNode number(Number value, Number byDefault) {
        if (value == null) {
            return byDefault == null ? null : NullNode.getInstance();
        }
        return value.equals(byDefault) ? null : JSON.numberNode(value.longValue());
    }

    private static JsonNode numberOr(JsonNode value, Number byDefault) {
        return Optional.ofNullable(value)
                .orElseGet(() -> byDefault == null ? NullNode.getInstance() : JSON.numberNode(byDefault.longValue()));
    }

    private static CommaSeparated commaSeparated(List<String> names) {
        return new CommaSeparated(String.join(",", Entries.or(names, List.of())));
    }

    @JsonIgnore
    String key() {
        return dataGroup + "/" + dataType;
    }

    /** The name that it has from the beginning. */
    @JsonIgnore
    String fixedName() {
        return Optional.ofNullable(name).orElseGet(() -> usualName(dataGroup, dataType));
    }

    private static String usualName(String group, String type) {
        return (group + "_" + type).replace('-', '_');
    }

    DataSetRequest request() {
        return new DataSetRequest(
                dataGroup,
                dataType,
                Entries.or(rawQueriesAllowed, USUAL.rawQueriesAllowed),
                Entries.or(uploadFormat, USUAL.uploadFormat),
                commaSeparated(uploadFilters),
                commaSeparated(autoIds),
                Entries.or(queryable, USUAL.queryable),
                Entries.or(realtime, USUAL.realtime),
                numberOr(cappedSize, USUAL.cappedSize),
                numberOr(maxAgeExpected, USUAL.maxAgeExpected),
                Entries.or(published, USUAL.published),
                Entries.or(personalData, USUAL.personalData),
                commaSeparated(personalDataExempt),
                numberOr(smallestCount, USUAL.smallestCount),
                commaSeparated(smallestCountFields),
                Entries.or(title, USUAL.title),
                Entries.or(organisation, USUAL.organisation),
                Entries.or(licence, USUAL.licence));
    }
}
