package org.performanceplatform.cli.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.performanceplatform.cli.installation.PlatformProblem;

/** Writes a configuration as a folder of files, in which nothing else of a configuration is left. */
final class FolderWriting {

    /** Of the name of a file; the slug of a dashboard may be longer. */
    private static final int LONGEST_NAME = 150;

    private final Path folder;

    /** @param folder new, empty, or the place of an earlier export */
    FolderWriting(Path folder) {
        this.folder = folder;
    }

    /** The files of a configuration by their names in the folder. */
    static Map<String, String> files(JsonNode configuration) {
        Map<String, String> files = new TreeMap<>();
        for (FolderFile file : FolderFile.values()) {
            JsonNode list = configuration.path(file.list());
            if (!list.isEmpty()) {
                files.put(file.fileName(), YamlText.of(list));
            }
        }
        configuration
                .path(FolderFile.DASHBOARDS)
                .forEach(dashboard -> files.put(
                        FolderFile.DASHBOARDS + "/"
                                + fileName(dashboard.path("slug").asText()),
                        YamlText.of(dashboard)));
        return files;
    }

    private static String fileName(String slug) {
        if (slug.length() <= LONGEST_NAME) {
            return slug + ".yaml";
        }
        return slug.substring(0, LONGEST_NAME) + "-" + hash(slug) + ".yaml";
    }

    private static String hash(String slug) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(slug.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes the files, and removes those of an earlier export that are not among them.
     *
     * @return the names of the removed
     * @throws PlatformProblem if the folder holds something, but no configuration
     */
    List<String> write(Map<String, String> files) {
        try {
            refuseOthersFolder();
            Files.createDirectories(folder.resolve(FolderFile.DASHBOARDS));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Path incomplete = target.resolveSibling("." + target.getFileName() + ".incomplete");
                Files.writeString(incomplete, file.getValue());
                Files.move(incomplete, target, StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> outdated =
                    there().stream().filter(name -> !files.containsKey(name)).toList();
            for (String name : outdated) {
                Files.delete(folder.resolve(name));
            }
            return outdated;
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot write to " + folder + " (" + failure.getMessage() + ").", failure);
        }
    }

    private void refuseOthersFolder() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> anything = Files.list(folder)) {
            boolean empty =
                    anything.allMatch(file -> file.getFileName().toString().startsWith("."));
            if (!empty && there().isEmpty()) {
                throw new PlatformProblem(
                        folder + " holds other things than a configuration. Name a new folder, or one of an earlier"
                                + " ./pp export.");
            }
        }
    }

    /** The files of a configuration that the folder has now. */
    private List<String> there() throws IOException {
        Path dashboards = folder.resolve(FolderFile.DASHBOARDS);
        try (Stream<Path> lists = Files.list(folder);
                Stream<Path> each = Files.isDirectory(dashboards) ? Files.list(dashboards) : Stream.empty()) {
            Stream<String> ofLists = lists.map(file -> file.getFileName().toString())
                    .filter(name -> FolderFile.named(name).isPresent());
            Stream<String> ofDashboards = each.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> FolderFile.DASHBOARDS + "/" + name);
            return Stream.concat(ofLists, ofDashboards).sorted().toList();
        }
    }
}
