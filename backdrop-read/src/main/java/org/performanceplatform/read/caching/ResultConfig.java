package org.performanceplatform.read.caching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** How much of the memory holds finished answers. */
@ConfigMapping(prefix = "backdrop-read.results")
public interface ResultConfig {

    /** The share of the greatest heap; 0 keeps none. */
    @WithDefault("0.05")
    @DecimalMin(value = "0", message = "a share is not negative")
    @DecimalMax(value = "0.3", message = "queries and columns need memory too")
    double heapShare();
}
