package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.performanceplatform.core.results.Note;

/** The dated notes of a module: its option {@code annotations}, each {@code {"date": "2016-04-01", "text": …}}. */
final class Notes {

    private Notes() {}

    /** The notes that can be read, oldest first. */
    static List<Note> of(ModuleSettings settings) {
        List<Note> notes = new ArrayList<>();
        for (JsonNode node : settings.option("annotations")) {
            try {
                Instant at = LocalDate.parse(node.path("date").asText())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
                notes.add(new Note(at, node.path("text").asText()));
            } catch (DateTimeException withoutDate) {
                continue;
            }
        }
        notes.sort(Comparator.comparing(Note::at));
        return notes;
    }
}
