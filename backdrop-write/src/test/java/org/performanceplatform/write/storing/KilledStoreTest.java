package org.performanceplatform.write.storing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stores.MongoProcess;
import org.performanceplatform.write.spooling.Spool;

/** A store that is killed with SIGKILL while batches are on their way, and started again. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledStoreTest {

    private static final DataSetName NAME = new DataSetName("tax_visits");
    private static final int KILLS = 4;
    private static final int[] SIZES = {1, 1, 7, 60};

    private final int port = freePort();
    private final Continuity continuity = new Continuity();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Semaphore progress = new Semaphore(0);
    private volatile boolean over;
    private Process server;
    private MongoClient client;
    private MongoDatabase database;
    private RecordStore store;
    private int asked;

    @TempDir
    Path directory;

    @AfterEach
    void close() throws InterruptedException {
        client.close();
        server.destroyForcibly().waitFor();
    }

    @Test
    void a_batch_is_whole_although_the_store_kept_its_beginning_and_lost_its_records() throws Exception {
        // Given: the deadline is asked after the comparison, and before each of the two chunks
        startServer();
        connect();
        Runnable killBeforeTheSecondChunk = () -> {
            asked++;
            if (asked == 2) {
                database.getCollection("others")
                        .withWriteConcern(WriteConcern.JOURNALED)
                        .insertOne(new Document());
            } else if (asked == 3) {
                killAndStartAgain();
                awaitStore();
            }
        };

        // When
        Outcomes outcomes = store.store(NAME, spool("r", 1_500), Publication.NONE, killBeforeTheSecondChunk);

        // Then
        assertThat(ids()).hasSize(1_500);
        assertThat(outcomes.count(Outcome.CREATED)).isEqualTo(1_500);
        assertThat(new HeadReader(database).state(NAME).quiet()).isTrue();
    }

    @Test
    void every_acknowledged_record_is_there_once_whenever_the_store_is_killed() throws Exception {
        // Given
        startServer();
        connect();
        List<Thread> senders = IntStream.range(0, 3)
                .mapToObj(i -> new Thread(() -> send("s" + i)))
                .toList();
        senders.forEach(Thread::start);

        // When
        for (int kill = 0; kill < KILLS; kill++) {
            progress.acquire(300);
            killAndStartAgain();
        }
        progress.acquire(300);
        over = true;
        for (Thread sender : senders) {
            sender.join();
        }

        // Then
        List<String> stored = ids();
        assertThat(stored).doesNotHaveDuplicates();
        assertThat(new HashSet<>(stored)).containsAll(Set.copyOf(acknowledged));
    }

    private void send(String sender) {
        for (int batch = 0; !over; batch++) {
            String prefix = sender + "-" + batch + "-";
            int size = SIZES[batch % SIZES.length];
            while (!stored(prefix, size) && !over) {
                Thread.onSpinWait(); // what was not acknowledged is sent again
            }
        }
    }

    private boolean stored(String prefix, int size) {
        try (Spool records = spool(prefix, size)) {
            store.store(NAME, records, Publication.NONE, () -> {});
            IntStream.range(0, size).forEach(i -> acknowledged.add(prefix + i));
            progress.release(size);
            return true;
        } catch (MongoException killed) {
            return false;
        }
    }

    private List<String> ids() {
        return database.getCollection(new HeadReader(database).state(NAME).collection())
                .find()
                .map(record -> record.getString("_id"))
                .into(new ArrayList<>());
    }

    private void connect() {
        client = MongoClients.create(continuity
                .customize(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port)))
                .build());
        database = client.getDatabase("backdrop");
        Durability durability = Durability.of(database);
        HeadWriter heads = new HeadWriter(database, durability, Clock.systemUTC());
        store = new RecordStore(database, durability, new HeadReader(database), heads, continuity);
    }

    private void killAndStartAgain() {
        try {
            server.destroyForcibly().waitFor();
            startServer();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitStore() {
        boolean reached = false;
        while (!reached) {
            try {
                database.runCommand(new Document("ping", 1));
                reached = true;
            } catch (MongoException gone) {
                Thread.onSpinWait();
            }
        }
    }

    private void startServer() throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MongoProcess.class.getName(),
                        directory.resolve("mongodb").toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = server.inputReader();
        assertThat(output.readLine()).contains("mongodb://");
    }

    private Spool spool(String prefix, int records) {
        Spool spool = new Spool(directory, 10_000_000, Instant.now());
        IntStream.range(0, records).forEach(i -> spool.add(new Document("_id", prefix + i).append("count", (long) i)));
        return spool;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
