package org.performanceplatform.write.emptying;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class EmptyingTest extends ServiceTest {

    private static final String RECORD = "{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\"}";

    @Test
    void an_emptied_data_set_can_be_restored() {
        post(RECORD);
        to("PUT", path()).with("Content-Type", "application/json").send("[]");
        assertThat(stored.of(name)).isEmpty();

        Answer restored = to("POST", path() + "/restore").send("");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(stored.of(name)).hasSize(1);
        assertThat(to("POST", path() + "/restore").send("").status()).isEqualTo(404);
    }

    @Test
    void a_deleted_data_set_can_be_restored_by_an_administrator() {
        post(RECORD);

        Answer refused = to("DELETE", "/data-sets/" + name).send("");
        Answer deleted = asAdministrator("DELETE", "/data-sets/" + name);
        Answer again = asAdministrator("DELETE", "/data-sets/" + name);
        Answer restored = asAdministrator("POST", path() + "/restore");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(deleted.json().get("message").asText()).isEqualTo("Deleted " + name);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.json().get("message").asText()).isEqualTo("No collection exists with name \"" + name + "\"");
        assertThat(restored.status()).isEqualTo(200);
        assertThat(stored.of(name)).hasSize(1);
    }

    private Answer asAdministrator(String method, String path) {
        return to(method, path)
                .with("Authorization", "Bearer " + tokens.ofAdministrator())
                .send("");
    }
}
