package org.performanceplatform.stagecraft.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/** The lines of the access matrix, read as the file has them. */
public final class AccessRows {

    private AccessRows() {}

    /** Each with its cells: method, path, and how far each kind of caller reaches. */
    public static List<List<String>> read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(AccessRows.class.getResourceAsStream("/access-matrix.csv"), UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("method,"))
                    .map(line -> List.of(line.split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
