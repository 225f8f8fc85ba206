package org.performanceplatform.write.spooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    private static final Instant NOW = Instant.parse("2016-01-01T00:00:00Z");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 1_000_000})
    void gives_back_what_was_put_in_as_often_as_wanted(int inMemory) {
        try (Spool spool = new Spool(directory, inMemory, NOW)) {
            for (int i = 0; i < 2_500; i++) {
                spool.add(record("r" + i));
            }

            assertThat(ids(spool)).hasSize(2_500).startsWith("r0", "r1").endsWith("r2499");
            assertThat(ids(spool)).hasSize(2_500);
            List<Integer> sizes = new ArrayList<>();
            spool.forEachChunk(chunk -> sizes.add(chunk.size()));
            assertThat(sizes).containsExactly(1_000, 1_000, 500);
        }
    }

    @Test
    void records_carry_when_they_are_stored() {
        try (Spool spool = new Spool(directory, 0, NOW)) {
            spool.add(record("a"));

            spool.forEachChunk(chunk -> assertThat(chunk.get(0).decode(new DocumentCodec()))
                    .containsEntry("_updated_at", Date.from(NOW))
                    .containsEntry("count", 5L)
                    .containsEntry("none", null));
        }
    }

    @Test
    void the_digest_does_not_depend_on_when_they_are_stored() {
        assertThat(digest(NOW, "a")).isEqualTo(digest(NOW.plusSeconds(1), "a")).isNotEqualTo(digest(NOW, "b"));
    }

    @Test
    void the_digest_tells_which_record_a_field_belongs_to() {
        try (Spool one = new Spool(directory, 1_000, NOW);
                Spool other = new Spool(directory, 1_000, NOW)) {
            one.add(new Document("_id", "a").append("count", 5L));
            one.add(new Document("_id", "b"));
            other.add(new Document("_id", "a"));
            other.add(new Document("count", 5L).append("_id", "b"));

            assertThat(one.digest()).isNotEqualTo(other.digest());
        }
    }

    @Test
    void leaves_no_file_behind() throws IOException {
        try (Spool spool = new Spool(directory, 0, NOW)) {
            spool.add(record("a"));
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    private String digest(Instant now, String id) {
        try (Spool spool = new Spool(directory, 1_000, now)) {
            spool.add(record(id));
            return spool.digest();
        }
    }

    private static Document record(String id) {
        return new Document("_id", id).append("count", 5L).append("none", null).append("half", 0.5);
    }

    private static List<String> ids(Spool spool) {
        List<String> ids = new ArrayList<>();
        spool.forEachChunk(
                chunk -> chunk.forEach(record -> ids.add(record.getString("_id").getValue())));
        return ids;
    }
}
