package org.performanceplatform.write.fairness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests are served, of one token and of all together. */
@ConfigMapping(prefix = "fairness")
public interface FairnessConfig {

    /** Requests a second of one token, over time. */
    @WithDefault("50")
    int requestsPerSecond();

    /** Requests of one token that may come at once after a pause. */
    @WithDefault("200")
    int burst();

    /** Requests of one token that are served at the same time; one sender can't take all places. */
    @WithDefault("8")
    int concurrentPerToken();

    /** Requests that are served at the same time, over all; more would only wait, and need memory. */
    @WithDefault("32")
    int concurrent();

    /** Requests that may wait for their turn, over all; enough for what comes while the store pauses. Each needs a few kilobytes. */
    @WithDefault("256")
    int waiting();

    /** The longest wait for a turn; at most as long as those that are sent away are asked to wait. */
    @WithDefault("1s")
    Duration longestWait();
}
