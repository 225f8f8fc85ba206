package org.performanceplatform.cli.send;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.performanceplatform.cli.installation.DataDirectoryOption;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.processes.StateFile;
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

    private static final int UNAUTHORISED = 401;
    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(index = "0", paramLabel = "GROUP", description = "The data group.")
    private String group;

    @Parameters(index = "1", paramLabel = "TYPE", description = "The data type.")
    private String type;

    @Parameters(
            index = "2..*",
            paramLabel = "FILE",
            description = "JSON, NDJSON, CSV or XLSX; standard input if none is given, or for -.")
    private List<Path> files = List.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the write API is (default: PP_URL, or the platform on this machine).")
    private String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "A write token (default: PP_TOKEN, or one made for the platform on this machine).")
    private String token;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; else the name or content tells.")
    private FileFormat format;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Records in a request (${DEFAULT-VALUE}).")
    private int batchSize;

    @Option(
            names = "--retry-for",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long one request is tried again while the platform is busy or away (${DEFAULT-VALUE}).")
    private int retrySeconds;

    @Mixin
    private DataDirectoryOption data;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var sender = new Sender(Duration.ofSeconds(retrySeconds));
        long began = System.nanoTime();
        int records = 0;
        for (Path file : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
            try {
                records += send(sender, file);
            } catch (Refusal | UnreadableFileException problem) {
                throw new PlatformProblem(name(file) + ": " + problem.getMessage(), problem);
            }
        }
        System.err.printf(
                Locale.ROOT, "Accepted: %,d records in %.1f s.%n", records, (System.nanoTime() - began) / 1e9);
        return 0;
    }

    private int send(Sender sender, Path file) throws IOException, Refusal, InterruptedException {
        try {
            return attempt(sender, file, destination());
        } catch (Refusal refusal) {
            if (refusal.status() != UNAUTHORISED || token() != null || file.equals(STANDARD_INPUT)) {
                throw refusal;
            }
            localTokens().forget(group, type);
            return attempt(sender, file, destination());
        }
    }

    private int attempt(Sender sender, Path file, Destination destination)
            throws IOException, Refusal, InterruptedException {
        try (ProgressDisplay progress = ProgressDisplay.of(file);
                var content = new BufferedInputStream(progress.watching(open(file)));
                Records records = formatOf(file, content).read(content)) {
            return new FileSending(sender, destination, batchSize).send(records, progress::acknowledged);
        }
    }

    private FileFormat formatOf(Path file, BufferedInputStream content) throws IOException {
        if (format != null) {
            return format;
        }
        FileFormat named = FileFormat.byName(file.toString());
        return named == null ? FileFormat.byContent(content) : named;
    }

    private InputStream open(Path file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return System.in;
        }
        if (!Files.isRegularFile(file)) {
            throw new PlatformProblem("There is no file " + file + ".");
        }
        return Files.newInputStream(file);
    }

    private Destination destination() {
        if (url() == null) {
            Ports ports = new StateFile(data.directory()).readRunning().ports();
            String writeToken = token() == null ? localTokens().of(group, type) : token();
            return new Destination(Ports.url(ports.write()), group, type, writeToken);
        }
        if (token() == null) {
            throw new PlatformProblem("A token is needed to send to " + url() + ". Give it with --token or PP_TOKEN.");
        }
        return new Destination(url(), group, type, token());
    }

    private LocalTokens localTokens() {
        return new LocalTokens(
                data.directory(), new StateFile(data.directory()).readRunning().ports());
    }

    private String url() {
        return url == null ? System.getenv("PP_URL") : url;
    }

    private String token() {
        return token == null ? System.getenv("PP_TOKEN") : token;
    }

    private static String name(Path file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file.toString();
    }
}
