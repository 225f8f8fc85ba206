package org.performanceplatform.write.configuration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;

/** Where stagecraft is. */
@ConfigMapping(prefix = "stagecraft")
public interface StagecraftConfig {

    /** Stagecraft's address, without a trailing slash. */
    @WithDefault("http://127.0.0.1:3204")
    URI url();

    /** The secret with which services read configuration. */
    String serviceToken();

    /** Where the last configuration is kept, so that the service can start while stagecraft is away. */
    @WithDefault("${java.io.tmpdir}/backdrop-write-stagecraft.json")
    Path cacheFile();
}
