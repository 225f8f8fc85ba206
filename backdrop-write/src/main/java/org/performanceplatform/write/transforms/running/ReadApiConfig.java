package org.performanceplatform.write.transforms.running;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where transforms read their input. */
@ConfigMapping(prefix = "backdrop-read")
public interface ReadApiConfig {

    /** The read API's address, without a trailing slash. */
    @WithDefault("http://127.0.0.1:3038")
    URI url();

    /** How long one answer may take: the read API gives up after 30 seconds itself. */
    @WithDefault("1m")
    Duration timeout();
}
