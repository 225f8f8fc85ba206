package org.performanceplatform.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a table on a page of the documentation, such as a worked example.
 *
 * @param header the table's first line
 * @param line the row as it is written
 * @param cells what is between its bars, without the blanks around it
 */
public record TableRow(String header, String line, List<String> cells) {

    /**
     * The rows of all tables of a page, without headers, in order. Tests run in the folder of their module.
     *
     * @param page the file's name under {@code docs/}
     */
    public static List<TableRow> of(String page) {
        List<TableRow> rows = new ArrayList<>();
        String header = "";
        for (String line : lines(page)) {
            if (!line.startsWith("|")) {
                header = "";
            } else if (header.isEmpty()) {
                header = line;
            } else if (!line.startsWith("|--") && !line.startsWith("| --")) {
                rows.add(new TableRow(header, line, cells(line)));
            }
        }
        return rows;
    }

    private static List<String> lines(String page) {
        try {
            return Files.readAllLines(Path.of("..", "docs", page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
