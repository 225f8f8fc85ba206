package org.performanceplatform.stagecraft.dashboards;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The addresses that answers name. */
@ConfigMapping(prefix = "")
public interface AddressesConfig {

    /** Where stagecraft is reached from outside, without a trailing slash. */
    @WithName("stagecraft.public-url")
    @WithDefault("http://127.0.0.1:3204")
    String stagecraft();

    /** Where the website is reached from outside, without a trailing slash. */
    @WithName("spotlight.public-url")
    @WithDefault("http://127.0.0.1:3057")
    String spotlight();
}
