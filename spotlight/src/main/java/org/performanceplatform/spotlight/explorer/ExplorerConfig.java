package org.performanceplatform.spotlight.explorer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the explorer comes by its figures. */
@ConfigMapping(prefix = "spotlight.explorer")
public interface ExplorerConfig {

    /** How often its data sets are asked whether they changed: as short as the time for which other figures are used. */
    @WithDefault("2s")
    Duration lookEvery();

    /** How long one query of the whole catalogue may take: the first after a large import decodes all of it, on a busy machine too. */
    @WithDefault("60s")
    Duration timeLimit();

    /** How long a visitor waits while the first figures are being read. */
    @WithDefault("10s")
    Duration patience();

    /** How many visitors may wait at the same time: each keeps one of the few threads that the other pages need too. */
    @WithDefault("6")
    int mostWaiting();
}
