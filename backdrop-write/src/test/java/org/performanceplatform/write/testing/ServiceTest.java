package org.performanceplatform.write.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.performanceplatform.stagecraftclient.testing.InMemoryStagecraft;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;

/** What the tests of the running service share: a data set of its own for each test, its token, and a client. */
@QuarkusTestResource(MongoForTests.class)
public abstract class ServiceTest {

    @Inject
    protected InMemoryStagecraft stagecraft;

    @Inject
    protected MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @TestHTTPResource
    protected URI address;

    protected final String group = "g" + UUID.randomUUID().toString().substring(0, 8);
    protected final String name = group + "_figures";
    protected Tokens tokens;
    protected StoredRecords stored;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void makeADataSet() {
        tokens = Tokens.knownTo(stagecraft);
        stored = new StoredRecords(mongo.getDatabase(database));
        stagecraft.add(SomeDataSet.published(group, "figures"));
    }

    /** The data set's path. */
    protected String path() {
        return "/data/" + group + "/figures";
    }

    /** Configures the data set otherwise, in these fields of stagecraft's description. */
    protected void configure(Map<String, ?> fields) {
        stagecraft.add(SomeDataSet.published(group, "figures", fields));
    }

    /** A request with the data set's token. */
    protected Sending to(String method, String path) {
        return new Sending(HttpRequest.newBuilder(address.resolve(path)), method)
                .with("Authorization", "Bearer " + tokens.toWrite(name));
    }

    /** A POST of JSON to the data set. */
    protected Answer post(String json) {
        return to("POST", path()).with("Content-Type", "application/json").send(json);
    }

    /** A request before it is sent. */
    public final class Sending {
        private final HttpRequest.Builder request;
        private final String method;

        private Sending(HttpRequest.Builder request, String method) {
            this.request = request;
            this.method = method;
        }

        public Sending with(String header, String value) {
            request.setHeader(header, value);
            return this;
        }

        public Answer send(String body) {
            return send(body.getBytes(StandardCharsets.UTF_8));
        }

        public Answer send(byte[] body) {
            try {
                HttpRequest built = request.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
                return new Answer(http.send(built, HttpResponse.BodyHandlers.ofString()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** An answer of the service. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(response.body(), e);
            }
        }

        public String text() {
            return response.body();
        }
    }
}
