package org.performanceplatform.write.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.testing.ServiceTest;

/** Clients that ask for another version of HTTP. */
@QuarkusTest
class ProtocolTest extends ServiceTest {

    @Test
    void a_client_that_asks_to_be_raised_to_http_2_is_answered_in_1_1_and_its_body_is_read() throws Exception {
        // Given
        HttpClient eager =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

        // When
        HttpResponse<String> answer = send(eager);

        // Then
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(stored.of(name)).hasSize(1);
    }

    private HttpResponse<String> send(HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path()))
                .header("Authorization", "Bearer " + tokens.toWrite(name))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[{\"_id\": \"a\", \"count\": 3}]"))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
