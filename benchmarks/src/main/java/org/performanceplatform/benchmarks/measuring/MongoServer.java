package org.performanceplatform.benchmarks.measuring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.performanceplatform.cli.processes.PortReadiness;
import org.performanceplatform.stores.MongoProcess;

/** An embedded MongoDB in a process of its own, with its files in a folder. */
public final class MongoServer implements AutoCloseable {

    private final JavaProcess process;
    private final int port;

    private MongoServer(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one with its files in {@code folder}, and returns once it listens. */
    public static MongoServer start(Path folder) throws IOException, InterruptedException {
        int port = JavaProcess.freePort();
        JavaProcess process = JavaProcess.start(
                List.of(
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MongoProcess.class.getName(),
                        folder.resolve("mongodb").toString(),
                        Integer.toString(port)),
                Map.of(),
                folder.resolve("mongodb.log"),
                new PortReadiness(port));
        return new MongoServer(process, port);
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
