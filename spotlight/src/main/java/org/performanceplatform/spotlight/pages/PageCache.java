package org.performanceplatform.spotlight.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/**
 * Keeps pages for a moment, so that many visitors at once cost one rendering. A page is made again as soon as the
 * configuration changes.
 */
@ApplicationScoped
public class PageCache {

    /** How long and how much is kept. */
    @ConfigMapping(prefix = "spotlight.pages")
    public interface Config {

        /** How long a page is used as it is; short, as figures may change at any time. */
        @WithDefault("2s")
        Duration freshFor();

        /** The memory for pages. */
        @WithDefault("12M")
        MemorySize memory();
    }

    private record Key(String address, long configurationVersion) {}

    private final StagecraftClient stagecraft;
    private final Cache<Key, Page> pages;

    @Inject
    PageCache(Config config, StagecraftClient stagecraft) {
        this.stagecraft = stagecraft;
        this.pages = Caffeine.newBuilder()
                .expireAfterWrite(config.freshFor())
                .maximumWeight(config.memory().asLongValue())
                .weigher((Key key, Page page) -> page.weight() + key.address().length())
                .build();
    }

    /** The page at an address, made now if it is not at hand; requests for the same page wait for one making. */
    public Page get(String address, Supplier<Page> maker) {
        return pages.get(new Key(address, stagecraft.configurationVersion()), key -> maker.get());
    }
}
