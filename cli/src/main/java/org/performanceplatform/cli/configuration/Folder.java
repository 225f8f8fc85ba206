package org.performanceplatform.cli.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.performanceplatform.cli.installation.PlatformProblem;

/** A folder of configuration files, read: one document with everything, and where in which file each part of it stands. */
public final class Folder {

    private final Path path;
    private final ObjectNode document = Yaml.JSON.createObjectNode();
    private final List<Fault> faults = new ArrayList<>();
    private final List<FileInFolder> files = new ArrayList<>();

    /** @param pointer where the file's document stands in that of the folder */
    private record FileInFolder(String name, String pointer, String text) {}

    private Folder(Path path) {
        this.path = path;
    }

    /**
     * Reads all files; those whose name does not end with {@code .yaml} or {@code .yml} are none of it.
     *
     * @throws PlatformProblem if there is no such folder, or nothing in it
     */
    public static Folder read(Path path) {
        if (!Files.isDirectory(path)) {
            throw new PlatformProblem("There is no folder " + path + ".");
        }
        Folder folder = new Folder(path);
        yamlFiles(path).forEach(folder::readList);
        Path dashboards = path.resolve(FolderFile.DASHBOARDS);
        if (Files.isDirectory(dashboards)) {
            yamlFiles(dashboards).forEach(folder::readDashboard);
        }
        if (folder.files.isEmpty() && folder.faults.isEmpty()) {
            throw new PlatformProblem(
                    path + " holds no configuration: neither organisations.yaml nor any other file of ./pp export.");
        }
        return folder;
    }

    private void readList(Path file) {
        String name = file.getFileName().toString();
        Optional<FolderFile> kind = FolderFile.named(name);
        if (kind.isEmpty()) {
            faults.add(new Fault(
                    name,
                    1,
                    "",
                    "no such file belongs to a configuration; those that do are " + String.join(", ", fileNames())
                            + " and " + FolderFile.DASHBOARDS + "/*.yaml"));
            return;
        }
        String text = text(file);
        document(name, text).ifPresent(list -> {
            if (list.isArray()) {
                document.set(kind.get().list(), list);
                files.add(new FileInFolder(name, "/" + kind.get().list(), text));
            } else {
                faults.add(new Fault(name, 1, "", "a list is expected, each item with a hyphen"));
            }
        });
    }

    private void readDashboard(Path file) {
        String name = FolderFile.DASHBOARDS + "/" + file.getFileName();
        String text = text(file);
        document(name, text).ifPresent(dashboard -> {
            ArrayNode all = document.withArray(FolderFile.DASHBOARDS);
            files.add(new FileInFolder(name, "/" + FolderFile.DASHBOARDS + "/" + all.size(), text));
            all.add(dashboard);
        });
    }

    private Optional<JsonNode> document(String name, String text) {
        try {
            return Yaml.read(text);
        } catch (Yaml.Unreadable broken) {
            faults.add(new Fault(name, broken.line(), "", broken.getMessage()));
            return Optional.empty();
        }
    }

    private static List<String> fileNames() {
        return Stream.of(FolderFile.values()).map(FolderFile::fileName).toList();
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot read " + folder + " (" + failure.getMessage() + ").", failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException failure) {
            throw new PlatformProblem("Cannot read " + file + " (it is not text in UTF-8).", failure);
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot read " + file + " (" + failure.getMessage() + ").", failure);
        }
    }

    public Path path() {
        return path;
    }

    /** Everything that the files say, in the form of stagecraft's {@code /configuration/files}. */
    ObjectNode document() {
        return document;
    }

    /** What keeps files from being read. */
    List<Fault> faults() {
        return faults;
    }

    /** A fault in the document, told by the file that it stands in. */
    Fault fault(String pointer, String detail) {
        return files.stream()
                .filter(file -> pointer.equals(file.pointer()) || pointer.startsWith(file.pointer() + "/"))
                .findFirst()
                .map(file -> {
                    String inFile = pointer.substring(file.pointer().length());
                    return new Fault(file.name(), new YamlLines(file.text()).of(inFile), inFile, detail);
                })
                .orElseGet(() -> new Fault(path.toString(), 1, pointer, detail));
    }
}
