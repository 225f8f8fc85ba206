package org.performanceplatform.acceptance.durability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** What was acknowledged is there, whatever happened to the processes. {@code -Ddurability.platform-kills=20} is the long version. */
class KilledPlatformTest {

    private static final int TIMES = Integer.getInteger("durability.platform-kills", 2);
    private static final int RECORDS_BEFORE_EACH_KILL = 50;
    private static final Duration TO_COME_BACK = Duration.ofMinutes(2);
    private static final String GROUP = "durability";
    private static final String TYPE = "stream";

    private final RunningPlatform platform = RunningPlatform.notYetStarted();

    @AfterEach
    void leave_no_process() {
        platform.killEveryProcess();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void no_acknowledged_record_is_lost_though_every_process_is_killed_again_and_again() throws InterruptedException {
        // Given
        platform.up("--empty");
        var configuration = new Configuration(platform);
        configuration.makeDataSet(GROUP, TYPE);
        var token = configuration.writeToken(GROUP, TYPE);

        // When
        var writes = AcknowledgedWrites.to(URI.create(platform.write() + "/data/" + GROUP + "/" + TYPE), token);
        try (writes) {
            for (var time = 0; time < TIMES; time++) {
                writes.awaitMore(RECORDS_BEFORE_EACH_KILL, TO_COME_BACK);
                platform.killEveryProcess();
                platform.beginUp("--empty");
            }
            writes.awaitMore(RECORDS_BEFORE_EACH_KILL, TO_COME_BACK);
        }
        platform.killEveryProcess();
        platform.up("--empty");

        // Then
        assertThat(ids()).containsAll(writes.ids());
        platform.stop();
    }

    private Set<String> ids() {
        return new HashSet<>(given().baseUri(platform.read())
                .get("/data/" + GROUP + "/" + TYPE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data._id"));
    }
}
