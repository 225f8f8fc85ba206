package org.performanceplatform.stores;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A MongoDB for a test, empty at the start and gone at the end. With {@code -Dmongodb.uri=…} it is a database of its own on that server,
 * else an embedded server on a temporary directory.
 */
public final class TestMongo implements AutoCloseable {

    /** The system property that names a MongoDB server to run the tests against. */
    public static final String SERVER_PROPERTY = "mongodb.uri";

    private final String connectionString;
    private final String database;
    private final AutoCloseable removal;
    private MongoClient client;

    private TestMongo(String connectionString, String database, AutoCloseable removal) {
        this.connectionString = connectionString;
        this.database = database;
        this.removal = removal;
    }

    public static TestMongo start() {
        String database = "test_" + UUID.randomUUID().toString().replace("-", "");
        String server = System.getProperty(SERVER_PROPERTY, "");
        return server.isBlank() ? embedded(database) : on(server, database);
    }

    private static TestMongo on(String server, String database) {
        return new TestMongo(server, database, () -> {
            try (MongoClient client = MongoClients.create(server)) {
                client.getDatabase(database).drop();
            }
        });
    }

    private static TestMongo embedded(String database) {
        try {
            Path directory = Files.createTempDirectory("test-mongodb");
            EmbeddedMongo mongo = EmbeddedMongo.start(directory);
            return new TestMongo(mongo.connectionString(), database, () -> {
                mongo.close();
                Directories.delete(directory);
            });
        } catch (IOException noTemporaryDirectory) {
            throw new UncheckedIOException(noTemporaryDirectory);
        }
    }

    public String connectionString() {
        return connectionString;
    }

    /** The name of the database that belongs to this test alone. */
    public String database() {
        return database;
    }

    /** That database, through a client that is closed with this. */
    public synchronized MongoDatabase open() {
        if (client == null) {
            client = MongoClients.create(connectionString);
        }
        return client.getDatabase(database);
    }

    @Override
    public synchronized void close() throws Exception {
        if (client != null) {
            client.close();
        }
        removal.close();
    }
}
