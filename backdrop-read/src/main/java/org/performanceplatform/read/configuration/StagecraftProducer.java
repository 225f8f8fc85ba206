package org.performanceplatform.read.configuration;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.performanceplatform.stagecraftclient.HttpStagecraftClient;
import org.performanceplatform.stagecraftclient.StagecraftClient;
import org.performanceplatform.stagecraftclient.StagecraftSettings;

/** Makes the one client of stagecraft. */
class StagecraftProducer {

    @Produces
    @Singleton
    StagecraftClient client(StagecraftConfig config) {
        return new HttpStagecraftClient(StagecraftSettings.of(config.url(), config.serviceToken(), config.cacheFile()));
    }

    /** Made with the service and not by its first request, which may come when stagecraft is away. */
    void start(@Observes StartupEvent started, StagecraftClient client) {}

    void close(@Disposes StagecraftClient client) throws Exception {
        if (client instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
