package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {

    @Test
    void a_single_object_is_one_record() throws IOException {
        assertThat(read("{\"a\": 1}")).containsExactly("{\"a\":1}");
    }

    @Test
    void a_list_is_as_many_records_as_it_has_objects() throws IOException {
        assertThat(read("[{\"a\":1}, {\"b\":[1,{\"c\":2}]}]")).containsExactly("{\"a\":1}", "{\"b\":[1,{\"c\":2}]}");
    }

    @Test
    void objects_on_lines_of_their_own_are_records() throws IOException {
        assertThat(read("{\"a\":1}\n\n{\"a\":2}\n")).containsExactly("{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void numbers_keep_every_digit() throws IOException {
        assertThat(read("{\"a\":12345678901234567890.10,\"b\":-0.50}"))
                .containsExactly("{\"a\":12345678901234567890.10,\"b\":-0.50}");
    }

    @Test
    void an_empty_list_has_no_records() throws IOException {
        assertThat(read("[]")).isEmpty();
    }

    @Test
    void what_is_not_an_object_is_refused_with_its_place() {
        assertThatThrownBy(() -> read("[{\"a\":1},\n 17]"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("a record must be an object (line 2, column 2)");
    }

    @Test
    void broken_json_is_refused_with_its_place() {
        assertThatThrownBy(() -> read("{\"a\":1}\n{\"a\":"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void a_file_that_was_cut_off_is_said_to_be() {
        assertThatThrownBy(() -> read("[{\"a\":1},{"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("not JSON (line 1, column 11): it ends in the middle of a record or list");
    }

    @Test
    void what_goes_beyond_the_limits_of_a_json_reader_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(5000)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("not JSON");
        assertThatThrownBy(() -> read("{\"a\":" + "9".repeat(5000) + "}"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("not JSON");
    }

    private static List<String> read(String text) throws IOException {
        try (var records = new JsonRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            var all = new ArrayList<String>();
            for (String record = records.next(); record != null; record = records.next()) {
                all.add(record);
            }
            return all;
        }
    }
}
