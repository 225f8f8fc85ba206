package org.performanceplatform.stagecraft.datasets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the write service is. */
@ConfigMapping(prefix = "backdrop-write")
public interface BackdropWriteConfig {

    /** Its root address, without a trailing slash; asked to delete the records of a deleted data set. */
    @WithDefault("http://127.0.0.1:3039")
    String url();
}
