package org.performanceplatform.cli.send;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.performanceplatform.cli.installation.PlatformProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pp send GROUP TYPE FILE…}: exit code 0 only if every record was accepted. */
@Command(
        name = "send",
        description = "Sends files of records to a data set.",
        mixinStandardHelpOptions = true,
        footer = {
            "Environment: PP_URL and PP_TOKEN stand for --url and --token.",
            "Whatever interrupts it: send the same files again; what was accepted is recognised and not stored twice.",
            "Exit codes: 0 all was accepted; 1 something was refused or can't be read; 2 the command is wrong; 3 the"
                    + " platform could not be reached, or was too busy, for too long."
        })
public final class SendCommand implements Callable<Integer> {

    private static final int TRY_LATER = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SendOptions options;

    @Parameters(
            index = "2..*",
            paramLabel = "FILE",
            description = "JSON, NDJSON, CSV or XLSX; standard input if none is given, or for -.")
    private List<Path> files = List.of();

    @Option(
            names = "--watch",
            paramLabel = "FOLDER",
            description =
                    "Send each file that is put into this folder, until Ctrl-C; what was sent is moved to its folder"
                            + " sent, what was refused to refused.")
    private Path watch;

    @Option(
            names = "--retry-for",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long one request is tried again while the platform is busy or away (${DEFAULT-VALUE}).")
    private int retrySeconds;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var sending = new SourceSending(options, new Sender(Duration.ofSeconds(retrySeconds), this::say));
        if (watch != null) {
            new WatchedFolder(watch, sending, System.err::println).watch();
        }
        long began = System.nanoTime();
        Acknowledged sent = Acknowledged.NOTHING;
        for (Path file : files.isEmpty() ? List.of(Source.STANDARD_INPUT) : files) {
            try {
                sent = sent.with(sending.send(new Source(file)));
            } catch (Refusal | UnreadableFileException problem) {
                String before =
                        sent.equals(Acknowledged.NOTHING) ? "" : " Accepted before that: " + sent.inWords() + ".";
                String said = new Source(file).name() + ": " + problem.getMessage() + before;
                if (problem instanceof Refusal refusal && refusal.temporary()) {
                    say(said + (before.isEmpty() ? "." : "") + " Send the same again later.");
                    return TRY_LATER;
                }
                throw new PlatformProblem(said, problem);
            }
        }
        System.err.printf(Locale.ROOT, "Accepted: %s in %.1f s.%n", sent.inWords(), (System.nanoTime() - began) / 1e9);
        return 0;
    }

    private void say(String message) {
        spec.commandLine().getErr().println("pp: " + message);
    }
}
