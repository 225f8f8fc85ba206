package org.performanceplatform.write.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How much one request may bring, and how long it may take. */
@ConfigMapping(prefix = "ingest")
public interface IngestConfig {

    /** The largest body, as it is sent. */
    @WithDefault("32M")
    MemorySize bodySize();

    /** The largest body once gzip is undone, and the largest content of a workbook. */
    @WithDefault("128M")
    MemorySize inflatedSize();

    /** The most records in one request. */
    @WithDefault("100000")
    int records();

    /** The most fields in one record. */
    @WithDefault("100")
    int fields();

    /** The longest text in one field. */
    @WithDefault("8K")
    MemorySize textSize();

    /** How long a request may take; a batch that takes longer than ten minutes would be taken for abandoned. */
    @WithDefault("2m")
    Duration time();

    /** The slowest body that is waited for, in bytes a second on average, after the first ten seconds. */
    @WithDefault("1K")
    MemorySize slowestBody();

    /** How many bytes of records are held in memory before they go to a temporary file. */
    @WithDefault("512K")
    MemorySize spoolInMemory();

    /** Where temporary files are made. */
    @WithDefault("${java.io.tmpdir}")
    Path spoolDirectory();
}
