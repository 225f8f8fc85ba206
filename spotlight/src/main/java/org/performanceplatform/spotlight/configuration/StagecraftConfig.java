package org.performanceplatform.spotlight.configuration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where dashboards are configured. */
@ConfigMapping(prefix = "stagecraft")
public interface StagecraftConfig {

    /** Stagecraft's address. */
    @WithDefault("http://127.0.0.1:3204")
    URI url();

    /** The secret with which services read what is not public. */
    String serviceToken();

    /** Where the last configuration is kept, so that pages stand while stagecraft is away; mode 0600. */
    @WithDefault("${java.io.tmpdir}/spotlight-configuration.json")
    Optional<Path> cacheFile();
}
