package org.performanceplatform.stagecraft.tokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long tokens and the keys that sign them last. */
@ConfigMapping(prefix = "stagecraft.tokens")
public interface TokensConfig {

    /** A write token's life where none is asked for: a year, and time to replace it. */
    @WithDefault("P400D")
    Duration writeLifetime();

    /** The longest life a write token may have: five years. */
    @WithDefault("P1826D")
    Duration longestWriteLifetime();

    /** An owner's API token's life where none is asked for, and the longest. */
    @WithDefault("P90D")
    Duration ownerLifetime();

    /** An administrator's token's life: a working day. */
    @WithDefault("PT12H")
    Duration administratorLifetime();

    /** How old a key may grow before a new one follows it. */
    @WithDefault("P90D")
    Duration keyLifetime();

    /**
     * How long a new key is published before it signs: services ask for the keys within seconds of a change, and once in ten
     * seconds at most when they meet an unknown one.
     */
    @WithDefault("PT1M")
    Duration keyPublishedAhead();
}
