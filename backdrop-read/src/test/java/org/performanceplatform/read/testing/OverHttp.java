package org.performanceplatform.read.testing;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.stagecraftclient.testing.InMemoryStagecraft;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;

/** A running service with a MongoDB of its own, and what tests over HTTP need of it. */
@QuarkusTestResource(MongoForTests.class)
public abstract class OverHttp {

    @Inject
    protected InMemoryStagecraft stagecraft;

    @Inject
    protected MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    protected String database;

    @TestHTTPResource
    protected URI address;

    @TestHTTPResource(management = true)
    protected URI management;

    protected final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    /** Makes a data set of the type {@code figures} with these records; answers its path. */
    protected String given(String group, Map<?, ?>... records) {
        stagecraft.add(SomeDataSet.published(group, "figures"));
        write(group, records);
        return "/data/" + group + "/figures";
    }

    /** Stores further records in it. */
    @SuppressWarnings("unchecked")
    protected void write(String group, Map<?, ?>... records) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<?, ?> record : records) {
            all.add((Map<String, Object>) record);
        }
        new RecordWriter(mongo.getDatabase(database)).write(DataSetName.of(group, "figures"), all);
    }

    /** A record of the kind and volume, always at the same time. */
    protected static Map<String, Object> record(String id, String kind, Object vol) {
        Map<String, Object> record = new HashMap<>();
        record.put("_id", id);
        record.put("_timestamp", "2015-03-02T00:00:00Z");
        record.put("kind", kind);
        record.put("vol", vol);
        return record;
    }

    /** What the service answers; {@code headers} are names and values in turn. */
    protected HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    protected JsonNode json(HttpResponse<byte[]> response) throws Exception {
        return mapper.readTree(response.body());
    }

    protected static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Where {@code Server-Timing} says the answer comes from. */
    protected static String engine(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Server-Timing")
                .orElseThrow()
                .replaceFirst(".*engine;desc=\"(\\w+)\".*", "$1");
    }
}
