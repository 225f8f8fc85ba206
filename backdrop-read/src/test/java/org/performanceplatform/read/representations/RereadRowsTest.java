package org.performanceplatform.read.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RereadRowsTest {

    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void gives_streamed_rows_again_as_they_were() throws IOException {
        List<Document> rows = List.of(
                new Document("_id", "a").append("vol", 1).append("_timestamp", new Date(1_425_283_200_123L)),
                new Document("_id", new ObjectId("54f9c3a0a0a0a0a0a0a0a0a0"))
                        .append("vol", 1L << 60)
                        .append("note", null),
                new Document("_id", "ü").append("vol", 0.1).append("done", true).append("list", List.of("x", 2L)));

        try (RereadRows reread = RereadRows.of(streamed(rows))) {
            List<Map<String, Object>> again = new ArrayList<>();
            try (Rows.Cursor cursor = reread.open()) {
                cursor.forEachRemaining(again::add);
            }

            assertThat(again).isEqualTo(rows);
            assertThat(reread.keys()).containsExactly("_id", "_timestamp", "done", "list", "note", "vol");
        }
    }

    @ParameterizedTest
    @EnumSource
    void streamed_rows_are_asked_for_once(Representation representation) throws IOException {
        List<Document> rows = IntStream.range(0, 5000)
                .mapToObj(i -> new Document("_id", "id" + i).append("vol", i))
                .toList();

        RowsWriter.write(streamed(rows), representation, new ByteArrayOutputStream());

        assertThat(opened).hasValue(1);
    }

    @Test
    void the_header_has_the_keys_of_the_last_row_too() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RowsWriter.write(streamed(List.of(new Document("b", 1), new Document("a", "=1"))), Representation.CSV, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a,b\r\n,1\r\n'=1,\r\n");
    }

    @Test
    void no_rows_have_no_header() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RowsWriter.write(streamed(List.of()), Representation.CSV, out);

        assertThat(out.size()).isZero();
    }

    @Test
    void a_failure_while_rows_are_read_is_passed_on() {
        Rows failing = Rows.streamed(() -> {
            throw new IllegalStateException("away");
        });

        assertThatThrownBy(() -> RereadRows.of(failing)).hasMessage("away");
    }

    private Rows streamed(List<Document> rows) {
        return Rows.streamed(() -> {
            opened.incrementAndGet();
            Iterator<Document> each = rows.iterator();
            return new Rows.Cursor() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Map<String, Object> next() {
                    return each.next();
                }
            };
        });
    }
}
