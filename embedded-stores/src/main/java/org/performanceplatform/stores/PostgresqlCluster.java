package org.performanceplatform.stores;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of one PostgreSQL server within a directory: its programs, its data, its password and its log. Gives the command that serves
 * them to whoever keeps the process.
 */
public final class PostgresqlCluster {

    public static final String USERNAME = "postgres";

    private static final int PASSWORD_BYTES = 24;

    /** Small, because the configuration of a platform is; safe, because it is all there is of it. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            "shared_buffers=16MB",
            "huge_pages=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=256MB",
            "autovacuum_max_workers=1",
            "max_parallel_workers=0",
            "jit=off");

    private final Path directory;
    private final PostgresqlBinaries binaries;

    private PostgresqlCluster(Path directory, PostgresqlBinaries binaries) {
        this.directory = directory;
        this.binaries = binaries;
    }

    /**
     * The cluster in {@code directory}: made on first use (about 5 s), as it is otherwise.
     *
     * @throws IOException if there is no PostgreSQL for this machine, or its files cannot be written
     */
    public static PostgresqlCluster in(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        Files.createDirectories(absolute);
        var cluster = new PostgresqlCluster(absolute, PostgresqlBinaries.in(absolute.resolve("programs")));
        if (Files.notExists(cluster.data())) {
            cluster.initialise();
        }
        return cluster;
    }

    public String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the server's messages belong. */
    public Path log() {
        return directory.resolve("postgresql.log");
    }

    /** The command that serves the data on 127.0.0.1 at {@code port} until it is ended with SIGINT or SIGTERM. */
    public List<String> serverCommand(int port) throws IOException {
        PostmasterLock.removeIfStale(data());
        List<String> command = command("postgres", "-D", data().toString(), "-p", Integer.toString(port));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** Whether the server that was started last accepts connections. */
    public boolean ready() {
        return PostmasterLock.saysReady(data());
    }

    /**
     * Asks the server with this process number to end: SIGINT ends its sessions, where SIGTERM, all that Java can send, waits for them.
     */
    public void stop(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noKillCommand) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    /** Prepares the data beside their place and moves them there when they are whole. */
    private void initialise() throws IOException {
        writePassword();
        Path incomplete = directory.resolve("data.incomplete");
        Directories.delete(incomplete);
        List<String> initdb = command("initdb", "-D", incomplete.toString(), "-U", USERNAME, "-E", "UTF-8");
        initdb.addAll(List.of("-A", "scram-sha-256", "--pwfile", passwordFile().toString()));
        initdb.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        Process preparing = new ProcessBuilder(initdb)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        if (exitCode(preparing) != 0) {
            throw new IOException("PostgreSQL could not prepare its directory; see " + log());
        }
        Files.move(incomplete, data());
    }

    private void writePassword() throws IOException {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(bytes));
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path passwordFile() {
        return directory.resolve("password");
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does. */
    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root") && LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        return command;
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL prepared its directory", interrupted);
        }
    }
}
