package org.performanceplatform.spotlight.explorer;

import java.time.Duration;

/** Looks are made by the test. */
record Settings(Duration patience, int mostWaiting) implements ExplorerConfig {

    @Override
    public Duration lookEvery() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofMinutes(1);
    }
}
