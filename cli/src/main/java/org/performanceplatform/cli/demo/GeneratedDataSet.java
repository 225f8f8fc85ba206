package org.performanceplatform.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.performanceplatform.cli.installation.PlatformProblem;

/**
 * How the records of one data set of the demo are made up: one for each period and each combination of the fields in
 * {@code each}.
 *
 * @param seed of everything that varies at random
 * @param step the period of a record
 * @param count how many periods back from now there are
 * @param each per field its values, in order, with the share of the figures that falls on each: a number, or an object of
 *     {@code share} and {@code with}, the fields that belong to the value
 * @param figures per field how its value is made up
 * @param missing how often a record is left out, 0 to 1
 * @param provisional how many of the last periods are marked as provisional
 * @param revised how many of the periods before those are marked as revised
 */
record GeneratedDataSet(
        @JsonProperty(value = "data-group", required = true) String group,
        @JsonProperty(value = "data-type", required = true) String type,
        @JsonProperty(value = "seed", required = true) long seed,
        @JsonProperty(value = "step", required = true) Step step,
        @JsonProperty(value = "count", required = true) int count,
        @JsonProperty("each") Map<String, Map<String, JsonNode>> each,
        @JsonProperty("figures") Map<String, Figure> figures,
        @JsonProperty("missing") double missing,
        @JsonProperty("provisional") int provisional,
        @JsonProperty("revised") int revised) {

    GeneratedDataSet {
        each = each == null ? Map.of() : each;
        figures = figures == null ? Map.of() : figures;
    }

    /** The data sets that a file lists. */
    static List<GeneratedDataSet> read(Path file) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try {
            return yaml.readValue(file.toFile(), new TypeReference<List<GeneratedDataSet>>() {});
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** The periods that records can stand for. */
    enum Step {
        TEN_MINUTES,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER
    }

    /**
     * A number.
     *
     * @param around its value on average, at first
     * @param growthPerYear 0.05 for 5% more each year
     * @param noise by how much it varies at random, 0 to 1
     * @param season by how much it is higher in the busiest part of a year, or of a day where the step is shorter than a day
     * @param decimals after the point
     * @param most its greatest value
     * @param whole whether it is the same for every combination instead of being shared out among them
     * @param sometimes how often it is not 0, 0 to 1
     * @param sumOf other figures whose sum it is; nothing else counts then
     */
    record Figure(
            @JsonProperty("around") double around,
            @JsonProperty("growth-per-year") double growthPerYear,
            @JsonProperty("noise") double noise,
            @JsonProperty("season") double season,
            @JsonProperty("decimals") int decimals,
            @JsonProperty("most") Double most,
            @JsonProperty("whole") boolean whole,
            @JsonProperty("sometimes") Double sometimes,
            @JsonProperty("sum-of") List<String> sumOf) {}
}
