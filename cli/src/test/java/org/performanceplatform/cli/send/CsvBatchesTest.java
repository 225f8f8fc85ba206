package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvBatchesTest {

    private static final RecordIds IDS = new RecordIds("licensing", "volumes", "march.csv");

    @Test
    void every_part_has_the_header() throws IOException {
        assertThat(cut("a,b\r\n1,2\r\n3,4\r\n5,6\r\n", 2)).containsExactly("a,b\r\n1,2\r\n3,4\r\n", "a,b\r\n5,6\r\n");
    }

    @Test
    void a_quoted_cell_may_hold_commas_quotes_and_line_ends() throws IOException {
        String table = "a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n";

        assertThat(cut(table, 10)).containsExactly(table);
    }

    @Test
    void the_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
        assertThat(cut("\uFEFFa,b\n1,2\n", 10)).containsExactly("a,b\r\n1,2\r\n");
    }

    @Test
    void lines_with_a_hash_are_comments() throws IOException {
        assertThat(cut("# exported\na\n1\n# end\n", 10)).containsExactly("a\r\n1\r\n");
    }

    @Test
    void a_header_alone_has_nothing_to_send() throws IOException {
        assertThat(cut("a,b\n", 10)).isEmpty();
    }

    @Test
    void rows_without_a_value_are_left_out() throws IOException {
        assertThat(cut("a,b\n,\n1,2\n \n", 10)).containsExactly("a,b\r\n1,2\r\n");
    }

    @Test
    void a_ragged_row_is_named_by_its_row_in_the_file() {
        assertThatThrownBy(() -> cut("a,b\n1,\"two\nlines\"\n3,4\n\n5\n", 2))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("row 6 has 1 value, and the header row 2; no record after 2 was sent");
    }

    @Test
    void a_quote_out_of_place_is_named_by_its_row_in_the_file() {
        assertThatThrownBy(() -> cut("a,b\n1,\"two\nlines\"\n3,\"4\"x\n", 2))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("not CSV after record 0: in the row that begins in line 4 a quote is out of place;"
                        + " a value with quotes is written \"as \"\"this\"\"\"");
    }

    @Test
    void a_quote_out_of_place_in_the_header_is_in_its_first_row() {
        assertThatThrownBy(() -> cut("\"a\"x,b\n1,2\n", 2))
                .hasMessageContaining("begins in line 1 a quote is out of place");
    }

    @Test
    void each_batch_knows_the_rows_of_its_records() throws IOException {
        // Given
        String text = "a,b\n1,\"two\nlines\"\n\n3,4\n5,6\n";
        var batches = new CsvBatches(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 2, IDS);

        // When / Then
        assertThat(batches.next().rows()).containsExactly(2L, 5L);
        assertThat(batches.next().rows()).containsExactly(6L);
    }

    @Test
    void a_byte_that_is_not_utf8_is_refused() {
        byte[] latin1 = "a\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new CsvBatches(new ByteArrayInputStream(latin1), 10, IDS).next())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("not UTF-8");
    }

    /** The parts without the ids that stand in front of each row. */
    private static List<String> cut(String text, int size) throws IOException {
        var parts = new ArrayList<String>();
        try (var batches = new CsvBatches(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), size, IDS)) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                String table = new String(batch.body(), StandardCharsets.UTF_8);
                parts.add(table.replaceAll("(?m)^([0-9a-f]{40}|_id),", ""));
            }
        }
        return parts;
    }
}
