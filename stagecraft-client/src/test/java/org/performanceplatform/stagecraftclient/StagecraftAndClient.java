package org.performanceplatform.stagecraftclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small stagecraft, and a client that asks it every 50 ms whether something has changed. */
abstract class StagecraftAndClient {

    static final String LICENSING =
            "{\"name\":\"licensing_volumes\",\"data_group\":\"licensing\",\"data_type\":\"volumes\",\"queryable\":true,"
                    + "\"raw_queries_allowed\":true,\"published\":true,\"realtime\":false,\"capped_size\":null,"
                    + "\"max_age_expected\":86400,\"auto_ids\":[\"_timestamp\"],\"schema\":{},\"bearer_token\":\"\"}";

    @TempDir
    Path directory;

    SmallStagecraft stagecraft;
    HttpStagecraftClient client;

    @BeforeEach
    void start_stagecraft() throws IOException {
        stagecraft = new SmallStagecraft();
        client = newClient();
    }

    @AfterEach
    void stop_everything() {
        client.close();
        stagecraft.close();
    }

    HttpStagecraftClient newClient() {
        return new HttpStagecraftClient(new StagecraftSettings(
                stagecraft.url(),
                SmallStagecraft.SERVICE_TOKEN,
                directory.resolve("cache/stagecraft.json"),
                Duration.ofMillis(50),
                Duration.ofSeconds(2),
                true));
    }

    static String dashboard(String title) {
        return "{\"slug\":\"licensing\",\"title\":\"" + title + "\",\"published\":true,\"modules\":[]}";
    }

    static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
