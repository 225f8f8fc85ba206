package org.performanceplatform.read.metadata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.performanceplatform.read.columns.FieldSummary;
import org.performanceplatform.read.representations.Times;
import org.performanceplatform.stagecraftclient.DataSet;

/**
 * What a data set says of itself. Times are ISO 8601 in UTC; what is not known is null.
 *
 * @param version rises with every write
 * @param first the earliest {@code _timestamp}, {@code last} the latest
 * @param nextExpectedAt when the next data are due: the latest time and the age at which data count as late
 */
public record DataSetDescription(
        @JsonProperty("name") String name,
        @JsonProperty("title") String title,
        @JsonProperty("organisation") String organisation,
        @JsonProperty("licence") String licence,
        @JsonProperty("records") long records,
        @JsonProperty("version") long version,
        @JsonProperty("first") String first,
        @JsonProperty("last") String last,
        @JsonProperty("updated_at") String updatedAt,
        @JsonProperty("next_expected_at") String nextExpectedAt,
        @JsonProperty("fields") List<FieldSummary> fields) {

    /** What the records say. */
    record Content(
            long records,
            Optional<Instant> first,
            Optional<Instant> last,
            Optional<Instant> updatedAt,
            List<FieldSummary> fields) {}

    static DataSetDescription of(DataSet dataSet, long version, Content content, String licenceOfAll) {
        Optional<Instant> due = dataSet.maxAgeExpected() == null
                ? Optional.empty()
                : content.last().map(last -> last.plusSeconds(dataSet.maxAgeExpected()));
        return new DataSetDescription(
                dataSet.name(),
                title(dataSet),
                organisation(dataSet),
                dataSet.licence().isEmpty() ? licenceOfAll : dataSet.licence(),
                content.records(),
                version,
                text(content.first()),
                text(content.last()),
                text(content.updatedAt()),
                text(due),
                content.fields());
    }

    /** Who publishes it, or null. */
    static String organisation(DataSet dataSet) {
        return dataSet.organisation().isEmpty() ? null : dataSet.organisation();
    }

    /** Its own, or else the group and the type in words. */
    static String title(DataSet dataSet) {
        if (!dataSet.title().isEmpty()) {
            return dataSet.title();
        }
        String group = dataSet.dataGroup().replace('-', ' ');
        String type = dataSet.dataType().replace('-', ' ');
        return group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1) + ": " + type;
    }

    private static String text(Optional<Instant> time) {
        return time.map(instant -> Times.text(instant, 'T')).orElse(null);
    }
}
