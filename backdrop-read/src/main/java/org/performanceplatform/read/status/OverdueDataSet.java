package org.performanceplatform.read.status;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A data set whose newest record is older than its owners expect. */
public record OverdueDataSet(
        @JsonProperty("last-updated") String lastUpdated,
        @JsonProperty("max-age-expected") long maxAgeExpected,
        @JsonProperty("name") String name,
        @JsonProperty("seconds-out-of-date") long secondsOutOfDate) {}
