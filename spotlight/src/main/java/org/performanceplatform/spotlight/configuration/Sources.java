package org.performanceplatform.spotlight.configuration;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.performanceplatform.stagecraftclient.HttpStagecraftClient;
import org.performanceplatform.stagecraftclient.StagecraftClient;
import org.performanceplatform.stagecraftclient.StagecraftSettings;

/** What the pages rely on: the configuration from stagecraft, and the time. */
@ApplicationScoped
public class Sources {

    @Produces
    @Singleton
    HttpStagecraftClient stagecraft(StagecraftConfig config) {
        return new HttpStagecraftClient(StagecraftSettings.of(
                        config.url(), config.serviceToken(), config.cacheFile().orElse(null))
                .keepingAllDashboards());
    }

    /** Made with the service and not by its first visitor, who may come when stagecraft is away. */
    void start(@Observes StartupEvent started, StagecraftClient client) {}

    void close(@Disposes HttpStagecraftClient stagecraft) {
        stagecraft.close();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
