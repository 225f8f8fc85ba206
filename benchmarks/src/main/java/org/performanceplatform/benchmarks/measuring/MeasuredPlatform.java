package org.performanceplatform.benchmarks.measuring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.token.Stagecraft;

/** A platform of its own, driven by the {@code pp} command as anyone would. */
public final class MeasuredPlatform {

    private static final List<String> PROGRAMS = List.of(
            "backdrop-write/target/quarkus-app",
            "backdrop-read/target/quarkus-app",
            "stagecraft/target/quarkus-app",
            "spotlight/target/quarkus-app",
            "cli/target");

    private final Path home;
    private final Path data;
    private final int portOffset;

    public MeasuredPlatform(Path home, Path data, int portOffset) {
        this.home = home;
        this.data = data;
        this.portOffset = portOffset;
    }

    /** One whose data are in a new directory of a name that begins like this. */
    public static MeasuredPlatform anew(String name, int portOffset) throws IOException {
        return new MeasuredPlatform(
                Path.of(System.getProperty("platform.home", ".")), Files.createTempDirectory(name), portOffset);
    }

    /** Its configuration, for an administrator; it has to be up. */
    public Stagecraft configuration() throws IOException, InterruptedException {
        String url = status().at("/urls/stagecraft").asText();
        return new Stagecraft(
                url, Stagecraft.administratorToken(url, new Secrets(new DataDirectory(data)).operatorToken()));
    }

    /** Removes the archives of classes, as a build does. */
    public void forgetClasses() throws IOException {
        for (String program : PROGRAMS) {
            try (Stream<Path> files = Files.list(home.resolve(program))) {
                for (Path archive :
                        files.filter(file -> file.toString().contains(".jsa")).toList()) {
                    Files.delete(archive);
                }
            }
        }
    }

    /**
     * Starts it and returns the seconds until it was ready.
     *
     * @param options of {@code ./pp up}
     */
    public double up(String... options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("up", "--detach", "--port-offset", Integer.toString(portOffset)));
        words.addAll(List.of(options));
        return seconds(words.toArray(String[]::new));
    }

    /** Imports the spreadsheet of the Transactions Explorer and returns the seconds that it took. */
    public double importTransactions(Path file) throws IOException, InterruptedException {
        return seconds("import", "transactions", file.toAbsolutePath().toString());
    }

    private double seconds(String... words) throws IOException, InterruptedException {
        long began = System.nanoTime();
        pp(words);
        return (System.nanoTime() - began) / 1e9;
    }

    public JsonNode status() throws IOException, InterruptedException {
        return new JsonMapper().readTree(pp("status", "--json"));
    }

    public void down() throws IOException, InterruptedException {
        pp("down");
    }

    /** Stops it if need be and removes its data. */
    public void remove() throws IOException, InterruptedException {
        down();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String pp(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(home.resolve("pp").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PP_BUILD", "never");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed:\n" + said);
        }
        return said;
    }
}
