package org.performanceplatform.cli.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.DataDirectoryOption;
import org.performanceplatform.cli.installation.PlatformProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./pp logs [SERVICE] [-f]}: what the processes said, each line led by its process where several are shown. */
@Command(name = "logs", description = "Shows what the processes say.", mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {

    private static final String SUFFIX = ".log";

    @Mixin
    private DataDirectoryOption data;

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "Only this one, such as backdrop-write.")
    private String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "100",
            description = "So many lines of each.")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (lines < 0) {
            throw new PlatformProblem("--lines must be at least 0.");
        }
        List<Path> files = files(data.directory());
        var tails = files.stream()
                .map(file -> new Tail(file, files.size() > 1 ? name(file) + " | " : "", System.out))
                .toList();
        for (Tail tail : tails) {
            tail.last(lines);
        }
        while (follow) {
            for (Tail tail : tails) {
                tail.added();
            }
            Thread.sleep(Tail.POLL_MILLIS);
        }
        return 0;
    }

    private List<Path> files(DataDirectory directory) throws IOException {
        if (service != null) {
            return List.of(existing(directory));
        }
        if (Files.notExists(directory.logs())) {
            throw new PlatformProblem(
                    "There are no logs in " + directory.path() + " yet. Start the platform with ./pp up.");
        }
        try (Stream<Path> all = Files.list(directory.logs())) {
            return all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }

    private Path existing(DataDirectory directory) throws IOException {
        Path file = directory.log(service);
        if (Files.notExists(file) || !file.getParent().equals(directory.logs())) {
            String known = Files.notExists(directory.logs()) ? "nothing yet" : names(directory);
            throw new PlatformProblem("There is no log of " + service + ". There is: " + known + ".");
        }
        return file;
    }

    private static String names(DataDirectory directory) throws IOException {
        try (Stream<Path> all = Files.list(directory.logs())) {
            return String.join(
                    ", ",
                    all.filter(file -> file.toString().endsWith(SUFFIX))
                            .map(LogsCommand::name)
                            .sorted()
                            .toList());
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
