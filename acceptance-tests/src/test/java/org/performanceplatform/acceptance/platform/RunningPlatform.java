package org.performanceplatform.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.processes.RunningProcess;
import org.performanceplatform.cli.processes.StateFile;

/** A platform of real processes, started with {@code ./pp up --detach} in a folder of its own. */
public final class RunningPlatform {

    private static final Duration TO_START = Duration.ofMinutes(4);
    private static final Duration TO_RUN = Duration.ofMinutes(2);

    private final Path data;
    private final int portOffset;
    private String administratorToken;

    private RunningPlatform(Path data, int portOffset) {
        this.data = data;
        this.portOffset = portOffset;
    }

    /** Starts a platform with these contents in a new folder, and returns when its four services are ready. */
    static RunningPlatform start(Contents contents) {
        var platform = new RunningPlatform(
                newFolder(contents), Integer.getInteger("acceptance.port-offset", 600) + 20 * contents.ordinal());
        platform.up(
                switch (contents) {
                    case EMPTY -> new String[] {"--empty"};
                    case DEMO -> new String[0];
                });
        return platform;
    }

    /** A platform that was not started yet, in a new folder, beside those that other tests share. */
    public static RunningPlatform notYetStarted() {
        var portOffset = Integer.getInteger("acceptance.port-offset", 600) + 20 * Contents.values().length;
        return new RunningPlatform(newFolder(Contents.EMPTY), portOffset);
    }

    /** Starts it, and returns when its four services are ready. */
    public void up(String... options) {
        PlatformScript.run(TO_START, detached(options)).successful();
    }

    /** Begins to start it, and does not wait. */
    public void beginUp(String... options) {
        PlatformScript.begin(detached(options));
    }

    /** Sends SIGKILL to every process of it at once, and returns when none is left. */
    public void killEveryProcess() {
        for (var alive = processes(); !alive.isEmpty(); alive = processes()) {
            alive.forEach(ProcessHandle::destroyForcibly);
            alive.forEach(RunningPlatform::awaitEnd);
        }
    }

    /** Stops it with {@code ./pp down}, and insists that no process of it is left. */
    public void stop() {
        var processes = processes();
        pp("down").successful();
        var left = processes.stream().filter(RunningPlatform::isRunning).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        if (!left.isEmpty()) {
            throw new AssertionError("./pp down left " + left.size() + " processes: "
                    + left.stream()
                            .map(process -> process.info().commandLine().orElse("?"))
                            .collect(Collectors.joining("\n")));
        }
        deleteFolder();
    }

    /**
     * Kills one of its services, and does something while it is away. The supervisor starts a service again soon: if it was
     * back before everything was done, it is killed and all of it done once more.
     *
     * @param service such as {@code backdrop-read}
     */
    public void whileAway(String service, Runnable something) {
        try {
            do {
                awaitReady(service);
                kill(service);
                something.run();
            } while (answers(service));
        } finally {
            awaitReady(service);
        }
    }

    /** Runs {@code ./pp COMMAND} against this platform. */
    public PlatformScript.Outcome pp(String command, String... arguments) {
        var all = new ArrayList<>(List.of(command, "--data", data.toString()));
        all.addAll(Arrays.asList(arguments));
        return PlatformScript.run(TO_RUN, all);
    }

    public String spotlight() {
        return url(3057);
    }

    public String read() {
        return url(3038);
    }

    public String write() {
        return url(3039);
    }

    public String stagecraft() {
        return url(3204);
    }

    /** An administrator's token, as {@code ./pp token --admin} prints it. */
    public synchronized String administratorToken() {
        if (administratorToken == null) {
            administratorToken = pp("token", "--admin").successful().strip();
        }
        return administratorToken;
    }

    /** The folder with its files: databases, secrets and logs. */
    public Path data() {
        return data;
    }

    /** Every process of it that is alive: supervisor, services and databases, with their children. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .filter(RunningPlatform::isRunning)
                .distinct()
                .toList();
    }

    /**
     * Sends SIGKILL to one of its services, and returns when it is gone and the supervisor has noticed, which starts it again. Until then it
     * would still be called ready, and its port may answer while the operating system takes it apart.
     */
    public void kill(String service) {
        var running = process(service);
        var process = running.identity().find().orElseThrow();
        process.destroyForcibly();
        awaitEnd(process);
        while (process(service).equals(running)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Returns when a service is ready, for instance again; on a busy machine that takes as long as a first start. */
    public void awaitReady(String service) {
        var deadline = System.nanoTime() + TO_START.toNanos();
        while (process(service).state() != RunningProcess.State.READY
                || process(service).identity().find().isEmpty()
                || !answers(service)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(service + " did not come back within " + TO_START + ": " + process(service)
                        + "\n" + pp("logs", service).output());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean answers(String service) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", process(service).port()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private RunningProcess process(String service) {
        return new StateFile(new DataDirectory(data))
                .readRunning()
                .process(service)
                .orElseThrow();
    }

    private List<String> detached(String... options) {
        var arguments = new ArrayList<>(
                List.of("up", "--detach", "--data", data.toString(), "--port-offset", String.valueOf(portOffset)));
        arguments.addAll(List.of(options));
        return arguments;
    }

    private static void awaitEnd(ProcessHandle process) {
        while (isRunning(process)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Whether it still runs; a process that ended but that its parent did not ask about yet has no command any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** The port that it uses where a platform without an offset uses {@code usual}. */
    public int port(int usual) {
        return usual + portOffset;
    }

    private String url(int usualPort) {
        return "http://127.0.0.1:" + port(usualPort);
    }

    private static Path newFolder(Contents contents) {
        try {
            var parent = Files.createDirectories(Path.of("target", "platforms").toAbsolutePath());
            return Files.createTempDirectory(parent, contents.name().toLowerCase(java.util.Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteFolder() {
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
