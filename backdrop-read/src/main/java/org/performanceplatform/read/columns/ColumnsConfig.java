package org.performanceplatform.read.columns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;

/** How much of the memory holds columns. */
@ConfigMapping(prefix = "backdrop-read.columns")
public interface ColumnsConfig {

    /** Whether data sets are held in columns at all; without, every query is left to MongoDB. */
    @WithDefault("true")
    boolean enabled();

    /** The share of the greatest heap that columns may take. What is left must do for loading, queries and answers. */
    @WithDefault("0.4")
    @DecimalMin(value = "0.01", message = "columns need some memory")
    @DecimalMax(value = "0.8", message = "queries need some memory too")
    double heapShare();

    /**
     * How many records may have changed for a query to wait for them to be read again; if there are more, the columns are
     * loaded anew and MongoDB answers meanwhile.
     */
    @WithDefault("20000")
    @PositiveOrZero(message = "0 loads anew after every change")
    int largestRefresh();
}
