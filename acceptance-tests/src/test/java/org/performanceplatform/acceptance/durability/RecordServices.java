package org.performanceplatform.acceptance.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.acceptance.platform.PlatformScript;
import org.performanceplatform.acceptance.platform.RunningPlatform;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.processes.HttpReadiness;
import org.performanceplatform.cli.processes.PortReadiness;

/**
 * A MongoDB with a write service and two read services, one of each engine, configured by a running platform's stagecraft but not watched by
 * its supervisor, who takes more and more time to start what dies again and again.
 */
final class RecordServices implements AutoCloseable {

    private static final String MONGODB = "org.performanceplatform.stores.MongoProcess";

    private final Path folder;
    private final int mongoPort = KillableProcess.freePort();
    private final Map<String, String> settings = new HashMap<>();
    private final int writePort = KillableProcess.freePort();
    private final int columnsPort = KillableProcess.freePort();
    private final int pipelinePort = KillableProcess.freePort();
    private final KillableProcess mongo;
    private final KillableProcess write;
    private final KillableProcess columns;
    private final KillableProcess pipeline;

    RecordServices(RunningPlatform platform) {
        try {
            folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "durability").toAbsolutePath()), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:" + mongoPort);
        settings.put("STAGECRAFT_URL", platform.stagecraft());
        settings.put("STAGECRAFT_SERVICE_TOKEN", new Secrets(new DataDirectory(platform.data())).serviceToken());
        mongo = new KillableProcess(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        MONGODB,
                        folder.resolve("mongodb").toString(),
                        Integer.toString(mongoPort)),
                Map.of(),
                folder.resolve("mongodb.log"),
                new PortReadiness(mongoPort));
        write = service("backdrop-write", "write", writePort, Map.of("BACKDROP_READ_URL", columns()));
        columns = service("backdrop-read", "columns", columnsPort, Map.of());
        pipeline = service("backdrop-read", "pipeline", pipelinePort, Map.of("BACKDROP_READ_COLUMNS_ENABLED", "false"));
    }

    private KillableProcess service(String program, String name, int port, Map<String, String> more) {
        int management = KillableProcess.freePort();
        var environment = new HashMap<>(settings);
        environment.putAll(more);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("STAGECRAFT_CACHE_FILE", folder.resolve(name + ".json").toString());
        return new KillableProcess(
                List.of(
                        "-jar",
                        PlatformScript.REPOSITORY
                                .resolve(program)
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString()),
                environment,
                folder.resolve(name + ".log"),
                new HttpReadiness(URI.create("http://127.0.0.1:" + management + "/q/health/ready")));
    }

    void start() {
        mongo.start();
        mongo.awaitReady();
        write.start();
        columns.start();
        write.awaitReady();
        columns.awaitReady();
    }

    /** What dies. */
    enum Victim {
        WRITE_SERVICE,
        MONGODB,
        BOTH
    }

    /** Kills at once, and starts again at once. */
    void killAndStart(Victim victim) {
        boolean store = victim != Victim.WRITE_SERVICE;
        boolean service = victim != Victim.MONGODB;
        if (store) {
            mongo.kill();
        }
        if (service) {
            write.kill();
        }
        if (store) {
            mongo.start();
        }
        if (service) {
            write.start();
        }
        if (store) {
            mongo.awaitReady();
        }
        if (service) {
            write.awaitReady();
        }
    }

    /** Starts the service that reads without columns. */
    void startPipeline() {
        pipeline.start();
        pipeline.awaitReady();
    }

    String writes() {
        return "http://127.0.0.1:" + writePort;
    }

    String columns() {
        return "http://127.0.0.1:" + columnsPort;
    }

    String pipeline() {
        return "http://127.0.0.1:" + pipelinePort;
    }

    @Override
    public void close() {
        List.of(write, columns, pipeline, mongo).forEach(KillableProcess::close);
    }
}
