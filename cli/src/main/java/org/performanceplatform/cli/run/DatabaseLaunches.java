package org.performanceplatform.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.processes.Launch;
import org.performanceplatform.cli.processes.PortReadiness;
import org.performanceplatform.stores.MongoProcess;
import org.performanceplatform.stores.PostgresqlCluster;

/** The embedded databases, or the addresses of those that the user gave. */
final class DatabaseLaunches {

    /** For large commands and answers; the store's cache takes little of it. */
    private static final int MONGODB_HEAP = 448;

    /** What it keeps grows old anyway; the rest is gone after each command. */
    private static final int MONGODB_YOUNG = 12;

    private static final String RECORDS_DATABASE = "backdrop";

    private final DataDirectory directory;
    private final Ports ports;

    DatabaseLaunches(DataDirectory directory, Ports ports) {
        this.directory = directory;
        this.ports = ports;
    }

    /**
     * @param mongodb connection string of an external MongoDB, or null
     * @param postgres JDBC address of an external PostgreSQL, or null
     */
    Databases of(String mongodb, String postgres) {
        var launches = new ArrayList<Launch>();
        Map<String, String> stagecraft;
        if (postgres == null) {
            PostgresqlCluster cluster = cluster();
            launches.add(postgresql(cluster));
            stagecraft = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://127.0.0.1:" + ports.postgresql() + "/postgres",
                    "QUARKUS_DATASOURCE_USERNAME",
                    PostgresqlCluster.USERNAME,
                    "QUARKUS_DATASOURCE_PASSWORD",
                    cluster.password());
        } else {
            stagecraft = Map.of("QUARKUS_DATASOURCE_JDBC_URL", postgres);
        }
        if (mongodb == null) {
            launches.add(mongodb());
        }
        return new Databases(records(mongodb), stagecraft, List.copyOf(launches));
    }

    private Map<String, String> records(String mongodb) {
        var settings = new LinkedHashMap<String, String>();
        settings.put(
                "QUARKUS_MONGODB_CONNECTION_STRING",
                mongodb == null ? "mongodb://127.0.0.1:" + ports.mongodb() : mongodb);
        settings.put("QUARKUS_MONGODB_DATABASE", RECORDS_DATABASE);
        return settings;
    }

    private PostgresqlCluster cluster() {
        try {
            return PostgresqlCluster.in(directory.postgresql());
        } catch (IOException failure) {
            throw new PlatformProblem(
                    failure.getMessage() + " A PostgreSQL of your own can be used with --postgres JDBC_URL.", failure);
        }
    }

    private Launch postgresql(PostgresqlCluster cluster) {
        return new Launch(
                Databases.POSTGRESQL,
                ports.postgresql(),
                () -> cluster.serverCommand(ports.postgresql()),
                Map.of(),
                directory.log(Databases.POSTGRESQL),
                cluster::ready,
                process -> cluster.stop(process.pid()));
    }

    private Launch mongodb() {
        return new Launch(
                Databases.MONGODB,
                ports.mongodb(),
                this::mongodbCommand,
                Map.of("MALLOC_ARENA_MAX", "2"),
                directory.log(Databases.MONGODB),
                new PortReadiness(ports.mongodb()),
                ProcessHandle::destroy);
    }

    private List<String> mongodbCommand() {
        List<String> command = JavaCommand.start(MONGODB_HEAP, directory.path());
        command.add("-XX:MaxNewSize=" + MONGODB_YOUNG + "m");
        // so few write at a time that they can share one pool of buffers
        command.add("-Dio.netty.allocator.numDirectArenas=1");
        command.add("-Dio.netty.allocator.numHeapArenas=1");
        command.addAll(archive().options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MongoProcess.class.getName()));
        command.addAll(List.of(directory.mongodb().toString(), Integer.toString(ports.mongodb())));
        return command;
    }

    /** The archive of the embedded MongoDB's classes. */
    static ClassArchive archive() {
        return ClassArchive.of(Path.of(System.getProperty("java.class.path")).toAbsolutePath(), Databases.MONGODB);
    }
}
