package org.performanceplatform.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The repository's {@code pp} script, run as a person would run it. */
public final class PlatformScript {

    /** The folder that holds {@code pp}. */
    public static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private PlatformScript() {}

    /**
     * What a command did.
     *
     * @param output standard output and standard error, interleaved as a person sees them
     */
    public record Outcome(int exitCode, String output) {

        /** The output of a command that must have worked. */
        public String successful() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + ":\n" + output);
            }
            return output;
        }
    }

    /** Runs {@code ./pp} with these arguments to its end. */
    public static Outcome run(Duration limit, List<String> arguments) {
        var command = new ArrayList<String>(List.of("./pp"));
        command.addAll(arguments);
        return run(limit, command, Map.of());
    }

    /** Begins to run {@code ./pp} with these arguments, and does not wait for it. */
    public static Process begin(List<String> arguments) {
        var command = new ArrayList<String>(List.of("./pp"));
        command.addAll(arguments);
        try {
            return builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a command in the repository's folder to its end. Its output goes to a file, not a pipe, which processes that
     * it leaves behind would keep open.
     *
     * @throws AssertionError if it takes longer than {@code limit}
     */
    public static Outcome run(Duration limit, List<String> command, Map<String, String> environment) {
        try {
            var output = Files.createTempFile("command", ".out");
            try {
                var builder = builder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                var process = builder.start();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(command + " took longer than " + limit + ":\n" + Files.readString(output));
                }
                return new Outcome(process.exitValue(), Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Builds nothing: these tests run inside the build. */
    private static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(REPOSITORY.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().put("PP_BUILD", "never");
        return builder;
    }
}
