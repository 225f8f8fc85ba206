package org.performanceplatform.cli.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.processes.PlatformState;
import org.performanceplatform.cli.processes.ProcessIdentity;
import org.performanceplatform.cli.processes.StateFile;

/** Starts the supervisor as a process of its own and waits with it until the platform is ready, showing what it says. */
final class DetachedStart {

    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");
    private static final long POLL_MILLIS = 50;
    private static final int SUPERVISOR_HEAP_MEGABYTES = 64;

    private final DataDirectory directory;
    private final UpOptions options;

    DetachedStart(DataDirectory directory, UpOptions options) {
        this.directory = directory;
        this.options = options;
    }

    /** @return 0 once the platform is ready, 1 if it did not become so */
    int run() throws IOException, InterruptedException {
        boolean firstRun = Files.notExists(directory.firstRunDone());
        Path log = directory.log("platform");
        var builder = new ProcessBuilder(command());
        builder.environment().putAll(options.environment());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process supervisor;
        try (var said = new RandomAccessFile(log.toFile(), "rw")) {
            said.seek(said.length());
            supervisor = builder.start();
            while (supervisor.isAlive() && !ready(supervisor)) {
                relay(said);
                Thread.sleep(POLL_MILLIS);
            }
            relay(said);
        }
        if (!supervisor.isAlive()) {
            return 1;
        }
        if (firstRun) {
            FirstAdministrator.announce(new Secrets(directory), options.ports());
        }
        return 0;
    }

    private boolean ready(Process supervisor) {
        Optional<PlatformState> state = new StateFile(directory).read();
        return state.isPresent()
                && state.get().ready()
                && state.get().supervisor().equals(ProcessIdentity.of(supervisor.toHandle()));
    }

    private static void relay(RandomAccessFile said) throws IOException {
        var bytes = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(bytes);
        System.out.print(new String(bytes, StandardCharsets.UTF_8));
        System.out.flush();
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        if (Files.isExecutable(OWN_SESSION)) {
            command.add(OWN_SESSION.toString());
        }
        command.addAll(JavaCommand.start(SUPERVISOR_HEAP_MEGABYTES, directory.path()));
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Dplatform.home=" + System.getProperty("platform.home", "."));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("org.performanceplatform.cli.PerformancePlatform", "up"));
        command.addAll(List.of("--data", directory.path().toString()));
        command.add("--password-later");
        command.addAll(options.words());
        return command;
    }
}
