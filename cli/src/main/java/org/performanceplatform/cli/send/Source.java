package org.performanceplatform.cli.send;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.performanceplatform.cli.installation.PlatformProblem;

/** A file, or standard input. */
record Source(Path path) {

    static final Path STANDARD_INPUT = Path.of("-");

    /** For messages. */
    String name() {
        return isStandardInput() ? "standard input" : path.toString();
    }

    /** The same wherever the file lies, and whether or not it is compressed. */
    String fileName() {
        String name = path.getFileName().toString();
        return name.endsWith(Unpacked.ENDING) ? name.substring(0, name.length() - Unpacked.ENDING.length()) : name;
    }

    boolean isStandardInput() {
        return path.equals(STANDARD_INPUT);
    }

    InputStream open() throws IOException {
        if (isStandardInput()) {
            return System.in;
        }
        if (Files.notExists(path) || Files.isDirectory(path)) {
            throw new PlatformProblem("There is no file " + path + ".");
        }
        // a named pipe has no position, for which a channel would ask
        return new FileInputStream(path.toFile());
    }

    /** What the name says, else what the first bytes say. */
    FileFormat format(BufferedInputStream content) throws IOException {
        FileFormat named = FileFormat.byName(fileName());
        return named == null ? FileFormat.byContent(content) : named;
    }
}
