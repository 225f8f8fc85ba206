package org.performanceplatform.write.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the background work is done. */
@ConfigMapping(prefix = "upkeep")
public interface UpkeepConfig {

    /** How often abandoned batches are looked for, and realtime data sets trimmed. */
    @WithDefault("1m")
    Duration interval();

    /** How often old content, ids and idempotency keys are looked for. */
    @WithDefault("1h")
    Duration sweepInterval();
}
