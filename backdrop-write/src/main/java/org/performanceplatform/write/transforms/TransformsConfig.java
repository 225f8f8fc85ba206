package org.performanceplatform.write.transforms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How transforms are run. */
@ConfigMapping(prefix = "transforms")
public interface TransformsConfig {

    /** Whether this process runs transforms; at least one of those that share a store must. */
    @WithDefault("true")
    boolean enabled();

    /**
     * How many transforms this process runs at a time. Each is a query and a few writes that wait for one another to be durable; those of
     * several are made durable together, so that few at a time fall behind a stream of writes to many data sets.
     */
    @WithDefault("8")
    int workers();

    /** How often is looked for changes that this process was not told of: those of others, patches, deletions. */
    @WithDefault("1s")
    Duration interval();

    /**
     * The same transform is not run more often than this, and up to half as often when runs take long, so that a stream of writes is taken
     * together.
     */
    @WithDefault("500ms")
    Duration pause();

    /** How long another process waits before it takes over from one that says nothing any more. */
    @WithDefault("15s")
    Duration hold();

    /** How often is looked whether dashboards have changed that transforms make figures for. */
    @WithDefault("30s")
    Duration dashboardsInterval();
}
