package org.performanceplatform.cli.logs;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, and what is added to it. */
final class Tail {

    static final long POLL_MILLIS = 250;

    /** The last lines are looked for in at most this many bytes. */
    private static final int WINDOW = 1024 * 1024;

    private final Path file;
    private final String prefix;
    private final PrintStream out;
    private long position;

    Tail(Path file, String prefix, PrintStream out) {
        this.file = file;
        this.prefix = prefix;
        this.out = out;
    }

    /** Shows at most the last {@code count} lines. */
    void last(int count) throws IOException {
        position = Math.max(0, Files.size(file) - WINDOW);
        List<String> lines = read();
        lines.subList(Math.max(0, lines.size() - count), lines.size()).forEach(this::show);
    }

    /** Shows what was added since; a file that was cut off is read from its beginning. */
    void added() throws IOException {
        if (Files.size(file) < position) {
            position = 0;
        }
        read().forEach(this::show);
    }

    private List<String> read() throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(content.length() - position, WINDOW)];
            content.seek(position);
            content.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int whole = text.lastIndexOf('\n') + 1;
            position += text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
            return text.substring(0, whole).lines().toList();
        }
    }

    private void show(String line) {
        out.println(prefix + line);
    }
}
