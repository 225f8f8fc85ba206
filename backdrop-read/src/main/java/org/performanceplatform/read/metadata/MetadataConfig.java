package org.performanceplatform.read.metadata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** What is true of all data sets. */
@ConfigMapping(prefix = "backdrop-read.metadata")
public interface MetadataConfig {

    /** The licence of data sets whose configuration names none. */
    @WithDefault("Open Government Licence v3.0")
    String licence();

    /**
     * Up to so many distinct values of a field are counted in data sets that are not in memory. A field takes at most about 60 bytes
     * for each of them while they are counted.
     */
    @WithDefault("10000")
    @Positive(message = "a field with values has at least one")
    int values();
}
