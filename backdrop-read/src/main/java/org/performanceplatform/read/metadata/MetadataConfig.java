package org.performanceplatform.read.metadata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is true of all data sets. */
@ConfigMapping(prefix = "backdrop-read.metadata")
public interface MetadataConfig {

    /** The licence of data sets whose configuration names none. */
    @WithDefault("Open Government Licence v3.0")
    String licence();
}
