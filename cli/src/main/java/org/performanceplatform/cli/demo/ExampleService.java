package org.performanceplatform.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.performanceplatform.cli.installation.PlatformProblem;

/**
 * How the records of one fictional service are made up.
 *
 * @param group its data group
 * @param seed of everything that varies at random
 * @param perDay transactions on an ordinary day at the beginning
 * @param growthPerYear 0.05 for 5% more each year
 * @param season by how much the busiest time of the year exceeds the ordinary, 0 to 1
 * @param busiestDay of the year, 1 to 365
 * @param digitalFirst share of digital transactions two years ago, 0 to 1
 * @param digitalLast the same today
 * @param costPerTransaction in pounds, two years ago
 * @param satisfaction share of users who are satisfied, 0 to 1
 * @param completion share of transactions begun that are completed, 0 to 1
 * @param agency the data group of the agency that reports its services together, or null
 * @param nameAtAgency what the agency calls it
 */
record ExampleService(
        @JsonProperty(value = "data-group", required = true) String group,
        @JsonProperty(value = "seed", required = true) long seed,

        @JsonProperty(value = "transactions-per-day", required = true)
        double perDay,

        @JsonProperty(value = "growth-per-year", required = true)
        double growthPerYear,

        @JsonProperty(value = "season", required = true) double season,

        @JsonProperty(value = "busiest-day-of-year", required = true)
        int busiestDay,

        @JsonProperty(value = "digital-share-at-first", required = true)
        double digitalFirst,

        @JsonProperty(value = "digital-share-at-last", required = true)
        double digitalLast,

        @JsonProperty(value = "cost-per-transaction", required = true)
        double costPerTransaction,

        @JsonProperty(value = "user-satisfaction", required = true)
        double satisfaction,

        @JsonProperty(value = "completion-rate", required = true)
        double completion,

        @JsonProperty("agency") String agency,
        @JsonProperty("name-at-agency") String nameAtAgency) {

    /** The services that a file lists. */
    static List<ExampleService> read(Path file) {
        try {
            return new YAMLMapper().readValue(file.toFile(), new TypeReference<List<ExampleService>>() {});
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }
}
