package org.performanceplatform.cli.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a folder that nobody seems to write to any more, because they did not change from one look to another. The time of a file
 * alone would not tell: a copy may have that of the original from its first byte on, and the clock of another machine may be ahead.
 */
final class SettledFiles {

    /** A file that changed within this may still be being written. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /** What programs call a file as long as it is not whole, and what they put beside one that is open. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\..*|~.*|.*~|.*\\.(?:tmp|temp|part|partial|filepart|crdownload|download|swp|lock)",
            Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private Map<Path, Sighting> seen = Map.of();

    private record Sighting(FileState state, Instant since) {}

    SettledFiles(Path folder) {
        this.folder = folder;
    }

    /** Looks into the folder; answers the files that have settled, the oldest first. */
    List<Path> at(Instant now) throws IOException {
        Map<Path, Sighting> sightings = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file ->
                            !UNFINISHED.matcher(file.getFileName().toString()).matches())
                    .forEach(file -> FileState.of(file)
                            .ifPresent(state -> sightings.put(file, sighting(seen.get(file), state, now))));
        }
        seen = sightings;
        return sightings.entrySet().stream()
                .filter(file -> !file.getValue().since().isAfter(now.minus(SETTLED)))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(
                        (Sighting sighting) -> sighting.state().changed())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the file is still as it was at the last look. */
    boolean isUnchanged(Path file) {
        Sighting last = seen.get(file);
        return last != null && FileState.of(file).filter(last.state()::equals).isPresent();
    }

    private static Sighting sighting(Sighting before, FileState state, Instant now) {
        return before != null && before.state().equals(state) ? before : new Sighting(state, now);
    }
}
