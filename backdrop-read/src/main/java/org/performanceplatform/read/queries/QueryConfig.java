package org.performanceplatform.read.queries;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** What one query may cost. */
@ConfigMapping(prefix = "backdrop-read.query")
public interface QueryConfig {

    /** The greatest number of rows, buckets times groups, of an aggregated answer. */
    @WithDefault("100000")
    @Positive(message = "an answer needs at least one row")
    int rows();

    /** The greatest number of filters of all kinds in a query. */
    @WithDefault("20")
    @Positive(message = "a query may have a filter")
    int filters();

    /** The greatest number of fields that a query may group by. */
    @WithDefault("5")
    @Positive(message = "a query may be grouped")
    int groupings();

    /** The greatest number of records on one page of a raw answer. */
    @WithDefault("10000")
    @Positive(message = "a page has at least one record")
    int page();

    /**
     * A query in memory of more than so many values, which is records times fields added up, waits for its turn behind the
     * others of its kind. Some tens of milliseconds of work.
     */
    @WithDefault("20000000")
    long lightScan();

    /** How long a query may take. */
    @WithDefault("30s")
    Duration timeLimit();
}
