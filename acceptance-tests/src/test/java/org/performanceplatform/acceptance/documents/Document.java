package org.performanceplatform.acceptance.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.performanceplatform.acceptance.platform.PlatformScript;

/**
 * A page of the project's documentation, in Markdown.
 *
 * @param path relative to the repository
 */
record Document(Path path) {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern SHELL = Pattern.compile("(?m)^```sh\\n(.*?)^```$", Pattern.DOTALL);

    /** Every page there is: beside the build file, in the modules' folders, and under docs/. */
    static Stream<Document> all() {
        try (var files = Files.walk(PlatformScript.REPOSITORY, 5)) {
            return files
                    .map(PlatformScript.REPOSITORY::relativize)
                    .filter(path -> path.toString().endsWith(".md"))
                    .filter(Document::isOurs)
                    .sorted()
                    .map(Document::new)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages with shell commands. */
    static Stream<Document> withShellCommands() {
        return all().filter(document -> !document.shellBlocks().isEmpty());
    }

    /** The targets of its links and pictures, as written. */
    List<String> links() {
        return LINK.matcher(text())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** What a link may name after a hash: its headings in lower case, without punctuation, with hyphens between the words. */
    Set<String> anchors() {
        return HEADING.matcher(BLOCK.matcher(text()).replaceAll(""))
                .results()
                .map((MatchResult match) -> LINK.matcher(match.group(1))
                        .replaceAll("]")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** Its blocks of shell commands, in order. */
    List<String> shellBlocks() {
        return SHELL.matcher(text())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** The file that a link without an anchor leads to. */
    Path resolve(String link) {
        return link.isEmpty() ? file() : file().resolveSibling(link).normalize();
    }

    String text() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private Path file() {
        return PlatformScript.REPOSITORY.resolve(path);
    }

    /** Neither build output nor what tools keep in hidden folders; the recorded scenarios came with a page of theirs. */
    private static boolean isOurs(Path path) {
        return Stream.of(".", "target", "node_modules")
                        .noneMatch(prefix -> Stream.iterate(path, java.util.Objects::nonNull, Path::getParent)
                                .anyMatch(part -> part.getFileName().toString().startsWith(prefix)))
                && !path.startsWith("acceptance-tests/src");
    }
}
