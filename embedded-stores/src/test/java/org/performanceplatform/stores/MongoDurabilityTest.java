package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a server process with SIGKILL while several clients write to it. */
@Timeout(180)
class MongoDurabilityTest {

    private static final int KILLS = 5;
    private static final int CLIENTS = 4;
    private static final int BATCH = 20;
    private static final int BATCHES_BEFORE_KILL = 60;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @TempDir
    Path directory;

    @Test
    void no_acknowledged_write_is_lost_when_the_server_is_killed() throws Exception {
        // Given
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

        // When
        for (int round = 0; round < KILLS; round++) {
            writeUntilKilled(round, acknowledged);
        }

        // Then
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> records = records(client);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * BATCHES_BEFORE_KILL * BATCH);
            assertThat(acknowledged)
                    .allMatch(id -> records.find(new Document("_id", id)).first() != null);
            assertThat(everyDocumentIsFoundByItsId(records)).isTrue();
        }
    }

    private void writeUntilKilled(int round, Queue<String> acknowledged) throws Exception {
        Process server = startServer();
        String connectionString = connectionString(server);
        var enough = new CountDownLatch(BATCHES_BEFORE_KILL);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (MongoClient client = MongoClients.create(connectionString)) {
            for (int writer = 0; writer < CLIENTS; writer++) {
                String prefix = round + "-" + writer + "-";
                clients.submit(() -> write(records(client), prefix, acknowledged, enough));
            }
            enough.await();
            server.destroyForcibly().waitFor();
            clients.shutdown();
            assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void write(
            MongoCollection<Document> records, String prefix, Queue<String> acknowledged, CountDownLatch enough) {
        try {
            for (int batch = 0; ; batch++) {
                List<ReplaceOneModel<Document>> writes = new ArrayList<>();
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    String id = prefix + batch + "-" + i;
                    ids.add(id);
                    writes.add(new ReplaceOneModel<>(
                            Filters.eq("_id", id), new Document("_id", id).append("count", i), UPSERT));
                }
                records.bulkWrite(writes);
                acknowledged.addAll(ids);
                enough.countDown();
            }
        } catch (MongoException killed) {
            // the server is gone: nothing more is acknowledged
        }
    }

    private static boolean everyDocumentIsFoundByItsId(MongoCollection<Document> records) {
        for (Document document : records.find()) {
            if (records.find(new Document("_id", document.get("_id"))).first() == null) {
                return false;
            }
        }
        return true;
    }

    private Process startServer() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MongoProcess.class.getName(),
                        directory.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String connectionString(Process server) throws IOException {
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        return line.substring(line.indexOf("mongodb://")) + "/?serverSelectionTimeoutMS=2000";
    }

    private static MongoCollection<Document> records(MongoClient client) {
        return client.getDatabase("backdrop").getCollection("records");
    }
}
