package org.performanceplatform.stores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server as a child process, on 127.0.0.1, that keeps its data in a directory. A committed transaction survives {@code kill -9}.
 * Runs as root too.
 */
public final class EmbeddedPostgresql implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 20;
    private static final long POLL_MILLIS = 50;

    private final PostgresqlCluster cluster;
    private final int port;
    private final Process server;

    private EmbeddedPostgresql(PostgresqlCluster cluster, int port, Process server) {
        this.cluster = cluster;
        this.port = port;
        this.server = server;
    }

    /** Starts on a free port. */
    public static EmbeddedPostgresql start(Path directory) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return start(directory, free);
        }
    }

    private static EmbeddedPostgresql start(Path directory, ServerSocket free) throws IOException {
        PostgresqlCluster cluster = PostgresqlCluster.in(directory);
        int port = free.getLocalPort();
        free.close();
        return start(cluster, port);
    }

    /**
     * Starts on {@code port} with the data in {@code directory}, which is prepared on first use, and returns once it answers.
     *
     * @throws IOException if it does not start; the reason is in {@code postgresql.log} in the directory
     */
    public static EmbeddedPostgresql start(Path directory, int port) throws IOException {
        return start(PostgresqlCluster.in(directory), port);
    }

    private static EmbeddedPostgresql start(PostgresqlCluster cluster, int port) throws IOException {
        Process server = new ProcessBuilder(cluster.serverCommand(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                .start();
        var postgresql = new EmbeddedPostgresql(cluster, port, server);
        postgresql.awaitReady();
        return postgresql;
    }

    /** For instance {@code jdbc:postgresql://127.0.0.1:5432/postgres}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String username() {
        return PostgresqlCluster.USERNAME;
    }

    public String password() {
        return cluster.password();
    }

    @Override
    public void close() {
        cluster.stop(server.pid());
        try {
            if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!cluster.ready()) {
            if (!server.isAlive() || Instant.now().isAfter(limit)) {
                close();
                throw new IOException("PostgreSQL did not start; see " + cluster.log());
            }
            pause();
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw new IOException("Interrupted while PostgreSQL started", interrupted);
        }
    }
}
