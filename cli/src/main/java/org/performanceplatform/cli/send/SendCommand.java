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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./pp send GROUP TYPE FILE…}: exit code 0 only if every record was accepted. */
@Command(
        name = "send",
        description = "Sends files of records to a data set.",
        mixinStandardHelpOptions = true,
        footer = "Environment: PP_URL and PP_TOKEN stand for --url and --token.")
public final class SendCommand implements Callable<Integer> {

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
        var sending = new SourceSending(options, new Sender(Duration.ofSeconds(retrySeconds)));
        if (watch != null) {
            new WatchedFolder(watch, sending).watch();
        }
        long began = System.nanoTime();
        Acknowledged sent = Acknowledged.NOTHING;
        for (Path file : files.isEmpty() ? List.of(Source.STANDARD_INPUT) : files) {
            try {
                sent = sent.with(sending.send(new Source(file)));
            } catch (Refusal | UnreadableFileException problem) {
                String before =
                        sent.equals(Acknowledged.NOTHING) ? "" : " Accepted before that: " + sent.inWords() + ".";
                throw new PlatformProblem(new Source(file).name() + ": " + problem.getMessage() + before, problem);
            }
        }
        System.err.printf(Locale.ROOT, "Accepted: %s in %.1f s.%n", sent.inWords(), (System.nanoTime() - began) / 1e9);
        return 0;
    }
}
