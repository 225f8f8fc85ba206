package org.performanceplatform.stores;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A MongoDB server within this process, on 127.0.0.1, that keeps its data in the file {@code mongodb.mv} of a directory. An acknowledged
 * write survives {@code kill -9}. One process at a time may have a directory open.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int ANY_FREE_PORT = 0;
    private static final int TIDY_SECONDS = 5;

    /** A connection waits in its thread for the disk; with as many threads as connections all of them share one flush. */
    private static final int CONNECTION_THREADS = 32;

    private final DurableBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService tidying;

    private EmbeddedMongo(DurableBackend backend, MongoServer server) {
        this.backend = backend;
        this.server = server;
        this.tidying = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "tidy-mongodb-file");
            thread.setDaemon(true);
            return thread;
        });
        tidying.scheduleWithFixedDelay(backend::tidy, TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
    }

    /** Starts on a free port. */
    public static EmbeddedMongo start(Path directory) throws IOException {
        return start(directory, ANY_FREE_PORT);
    }

    /**
     * Starts on {@code port} with the data in {@code directory}, which is made if it is not there.
     *
     * @throws IOException if the directory cannot be made
     * @throws IllegalStateException if another process uses the directory or the port
     */
    public static EmbeddedMongo start(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        DurableBackend backend = DurableBackend.open(directory.resolve("mongodb.mv"));
        var server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, CONNECTION_THREADS);
        } catch (RuntimeException portTaken) {
            server.shutdownNow();
            throw portTaken;
        }
        return new EmbeddedMongo(backend, server);
    }

    /** For instance {@code mongodb://127.0.0.1:27017}. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port();
    }

    public int port() {
        return server.getLocalAddress().getPort();
    }

    /** Whether the file has failed, for instance because the disk is full: only a new start helps. */
    public boolean failed() {
        return backend.failed();
    }

    @Override
    public void close() {
        tidying.shutdownNow();
        server.shutdownNow();
    }
}
