package org.performanceplatform.spotlight.site;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Starts a {@link SmallPlatform} for the service under test. */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private SmallPlatform platform;

    @Override
    public Map<String, String> start() {
        try {
            platform = new SmallPlatform(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = platform.url().toString();
        return Map.of(
                "stagecraft.url", url,
                "stagecraft.service-token", "service-secret",
                "stagecraft.cache-file", "",
                "backdrop-read.url", url,
                "backdrop-read.public-url", "https://data.example",
                "backdrop-read.fresh-for", "0s",
                "spotlight.pages.fresh-for", "0s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(platform, field -> field.getType().equals(SmallPlatform.class));
    }

    @Override
    public void stop() {
        if (platform != null) {
            platform.close();
        }
    }
}
