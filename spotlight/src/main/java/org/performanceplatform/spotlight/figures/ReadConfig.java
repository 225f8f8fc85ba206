package org.performanceplatform.spotlight.figures;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where figures are read, and for how long they may be used. */
@ConfigMapping(prefix = "backdrop-read")
public interface ReadConfig {

    /** The read API as this service reaches it. */
    @WithDefault("http://127.0.0.1:3038")
    URI url();

    /** The read API as the public reaches it, for the addresses that pages show; {@code url} where absent. */
    Optional<URI> publicUrl();

    /** How long one query may take before its module says that it has no data just now. */
    @WithDefault("4s")
    Duration timeLimit();

    /** How long an answer is used without asking whether it still holds. */
    @WithDefault("2s")
    Duration freshFor();

    /** How long an answer may stand in while the read API is away. */
    @WithDefault("24h")
    Duration staleFor();

    /** The memory for answers. */
    @WithDefault("12M")
    MemorySize memory();

    /** The address that pages show. */
    default URI shownUrl() {
        return publicUrl().orElseGet(this::url);
    }
}
