package org.performanceplatform.read.columns;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Optional;

/** How much of the memory holds columns. */
@ConfigMapping(prefix = "backdrop-read.columns")
public interface ColumnsConfig {

    /** Whether data sets are held in columns at all; without, every query is left to MongoDB. */
    @WithDefault("true")
    boolean enabled();

    /** The share of the greatest heap that columns may take. What is left must do for loading, queries and answers. */
    @WithDefault("0.6")
    @DecimalMin(value = "0.01", message = "columns need some memory")
    @DecimalMax(value = "0.8", message = "queries need some memory too")
    double heapShare();

    /**
     * How many records may have changed for a query to wait for them to be read again; if there are more, another
     * thread reads them and MongoDB answers meanwhile.
     */
    @WithDefault("20000")
    @PositiveOrZero(message = "a number of records is not negative")
    int largestRefresh();

    /** The most memory that all columns together may take, where a share of the heap is not what is wanted. */
    Optional<MemorySize> memory();

    /** A data set of at most so many records is loaded at its first query, a larger one at its second. */
    @WithDefault("50000")
    @PositiveOrZero(message = "a number of records is not negative")
    long smallRecords();

    /**
     * How often columns are brought up to date unasked. The head remembers 200 batches; at one batch a second columns that
     * nobody asked for would otherwise have to be loaded again after 200 seconds.
     */
    @WithDefault("10s")
    Duration keepUpEvery();

    /** How long a data set that could not be held is left to MongoDB. */
    @WithDefault("5m")
    Duration retryAfter();
}
