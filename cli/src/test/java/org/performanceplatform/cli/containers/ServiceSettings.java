package org.performanceplatform.cli.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings that one service has, as its sources say: the keys of {@code application.properties} and the members of interfaces with
 * {@code @ConfigMapping}.
 */
record ServiceSettings(String service) {

    static final Path REPOSITORY = Path.of("..");

    private static final Pattern MAPPING = Pattern.compile(
            "@ConfigMapping\\(prefix = \"([^\"]*)\"\\)\\s+public interface \\w+ \\{(.*?)\\n {0,4}\\}", Pattern.DOTALL);
    private static final Pattern MEMBER =
            Pattern.compile("(?:@WithName\\(\"([^\"]+)\"\\)[^;]*?)?\\b(\\w+)\\(\\);", Pattern.DOTALL);

    /** Whether the service reads an environment variable of this name, by the rules of MicroProfile Config. */
    boolean reads(String variable) {
        boolean ofDatasource = variable.matches("QUARKUS_DATASOURCE_(USERNAME|PASSWORD)")
                && properties().containsKey("quarkus.datasource.db-kind");
        return ofDatasource || names().stream().map(ServiceSettings::asVariable).anyMatch(variable::equals);
    }

    int port() {
        return Integer.parseInt(properties().getProperty("quarkus.http.port"));
    }

    int managementPort() {
        return Integer.parseInt(properties().getProperty("quarkus.management.port"));
    }

    private Set<String> names() {
        var names = new TreeSet<String>(properties().stringPropertyNames());
        try (Stream<Path> sources = Files.walk(REPOSITORY.resolve(service).resolve("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> names.addAll(mapped(read(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return names;
    }

    private static Set<String> mapped(String source) {
        var names = new TreeSet<String>();
        Matcher mapping = MAPPING.matcher(source);
        while (mapping.find()) {
            String prefix = mapping.group(1).isEmpty() ? "" : mapping.group(1) + ".";
            Matcher member = MEMBER.matcher(mapping.group(2));
            while (member.find()) {
                names.add(prefix + (member.group(1) == null ? hyphenated(member.group(2)) : member.group(1)));
            }
        }
        return names;
    }

    private static String hyphenated(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String asVariable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private Properties properties() {
        var properties = new Properties();
        Path file = REPOSITORY.resolve(service).resolve("src/main/resources/application.properties");
        try (var content = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
