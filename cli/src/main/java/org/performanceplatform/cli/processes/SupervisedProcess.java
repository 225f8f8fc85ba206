package org.performanceplatform.cli.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.processes.RunningProcess.State;

/** One process of the platform over all its lives. Methods that change it are called by one thread at a time. */
public final class SupervisedProcess {

    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private final Launch launch;
    private volatile Process process;
    private volatile ProcessIdentity identity;
    private volatile State state = State.DOWN;
    private volatile int restarts;

    public SupervisedProcess(Launch launch) {
        this.launch = launch;
    }

    public String name() {
        return launch.name();
    }

    /** Starts it; it is not ready yet. */
    public void start() {
        try {
            var builder = new ProcessBuilder(command());
            builder.environment().putAll(launch.environment());
            builder.redirectErrorStream(true);
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            process = builder.start();
            identity = ProcessIdentity.of(process.toHandle());
            state = State.STARTING;
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot start " + name() + " (" + failure.getMessage() + ").", failure);
        }
    }

    /** In a session of its own Ctrl-C reaches the supervisor alone, which then stops all in the right order. */
    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(OWN_SESSION)) {
            command.add(OWN_SESSION.toString());
        }
        command.addAll(launch.command().words());
        return command;
    }

    /** Looks whether it has become ready. */
    public boolean ready() {
        if (state == State.STARTING && alive() && launch.ready().getAsBoolean()) {
            state = State.READY;
        }
        return state == State.READY;
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    /** Notes that it has died; the next start is a restart. */
    public int died() {
        state = State.DOWN;
        identity = null;
        restarts++;
        return process.exitValue();
    }

    /** The process of its present life. */
    public Process process() {
        return process;
    }

    /** Asks it to end; {@link #awaitEnd} sees to it. */
    public void stop() {
        if (alive()) {
            launch.ending().ask(process.toHandle());
        }
    }

    /** Returns once it has ended; after {@code limit} it is killed. */
    public void awaitEnd(Duration limit) {
        try {
            if (process != null && !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        state = State.DOWN;
    }

    public RunningProcess snapshot() {
        return new RunningProcess(name(), identity, launch.port(), state, restarts);
    }
}
