package org.performanceplatform.spotlight.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * What the read API answered.
 *
 * @param rows the members of {@code data}
 * @param lastUpdated when the data set was last written, or null if the answer does not say
 * @param staleSince when it was read, if it can't be read again just now; otherwise null
 */
public record Answer(List<JsonNode> rows, Instant lastUpdated, Instant staleSince) {

    public Answer {
        rows = List.copyOf(rows);
    }
}
