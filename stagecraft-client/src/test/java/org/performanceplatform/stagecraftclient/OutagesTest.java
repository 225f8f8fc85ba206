package org.performanceplatform.stagecraftclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What the client knows while stagecraft is away, and after it was. */
class OutagesTest extends StagecraftAndClient {

    @Test
    void an_outage_of_stagecraft_hides_nothing_that_was_known() {
        stagecraft
                .put("/public/dashboards?slug=licensing", dashboard("Licensing"))
                .put("/data-sets", "[" + LICENSING + "]");
        eventually(() ->
                client.dashboard("licensing").isPresent() && !client.dataSets().isEmpty());

        stagecraft.stop();
        eventually(() -> !client.isReachable());

        assertThat(client.dashboard("licensing")).isPresent();
        assertThat(client.dataSet("licensing", "volumes")).isPresent();
        assertThatThrownBy(() -> client.dashboard("never-asked-for"))
                .isInstanceOf(StagecraftUnavailableException.class);
    }

    @Test
    void a_restart_without_stagecraft_still_knows_everything() {
        stagecraft
                .put("/public/dashboards", "{\"items\":[{\"slug\":\"licensing\",\"title\":\"Licensing\"}]}")
                .put("/public/dashboards?slug=licensing", dashboard("Licensing"))
                .put("/data-sets", "[" + LICENSING + "]")
                .put(
                        "/revocations",
                        "{\"revocations\":[{\"jti\":\"stolen\",\"expires_at\":\"2030-01-01T00:00:00Z\"}]}");
        eventually(() -> client.dashboard("licensing").isPresent()
                && !client.dataSets().isEmpty()
                && client.isRevoked("stolen"));
        client.close();
        stagecraft.stop();

        client = newClient();

        assertThat(client.dashboard("licensing")).isPresent();
        assertThat(client.dataSets()).hasSize(1);
        assertThat(client.isRevoked("stolen")).isTrue();
        assertThat(client.isRevoked("mine")).isFalse();
        assertThat(client.configurationVersion()).isEqualTo(stagecraft.version());
    }

    @Test
    void what_is_kept_on_disk_is_for_the_service_alone() throws IOException {
        eventually(() -> Files.exists(directory.resolve("cache/stagecraft.json")));

        assertThat(Files.getPosixFilePermissions(directory.resolve("cache/stagecraft.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(directory.resolve("cache/stagecraft.json")).content().doesNotContain(SmallStagecraft.SERVICE_TOKEN);
    }

    @Test
    void without_stagecraft_and_without_a_file_every_question_is_refused() throws IOException {
        client.close();
        stagecraft.stop();
        Files.delete(directory.resolve("cache/stagecraft.json"));

        client = newClient();

        assertThatThrownBy(() -> client.dataSet("a", "b")).isInstanceOf(StagecraftUnavailableException.class);
        assertThatThrownBy(() -> client.isRevoked("a")).isInstanceOf(StagecraftUnavailableException.class);
        assertThatThrownBy(() -> client.signingKey("a")).isInstanceOf(StagecraftUnavailableException.class);
        assertThatThrownBy(() -> client.configurationVersion()).isInstanceOf(StagecraftUnavailableException.class);
    }

    @Test
    void stagecraft_coming_back_is_noticed() throws IOException {
        stagecraft.stop();
        eventually(() -> !client.isReachable());
        stagecraft.put("/data-sets", "[" + LICENSING + "]");

        stagecraft.start();

        eventually(() -> client.isReachable() && client.dataSets().size() == 1);
    }
}
