package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.read;
import static org.performanceplatform.core.recordformats.Bodies.refusal;
import static org.performanceplatform.core.recordformats.Bodies.values;
import static org.performanceplatform.core.recordformats.RecordFormat.CSV;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final Map<String, Object> DIGITAL = Map.of("channel", "digital", "count", 5L);
    private static final Map<String, Object> POST = Map.of("channel", "post", "count", 7L);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel,count\ndigital,5\npost,7\n",
                "channel,count\r\ndigital,5\r\npost,7",
                "channel,count\rdigital,5\rpost,7\r",
                "\ufeffchannel,count\ndigital,5\npost,7\n",
                "# volumes\nchannel,count\n#,,,\ndigital,5\n# end\npost,7\n#",
                "channel,comment,count\ndigital,see \"\"notes,5\npost,,7\n",
                "\nchannel,count\n\ndigital,5\n,\n\"\",\" \"\npost,7\n\n",
                " channel , count \ndigital,5\npost, 7 \n",
                "channel,count,\ndigital,5,\npost,7,\n",
                "\"channel\",\"count\"\n\"digital\",\"5\"\n\"post\",\"7\""
            })
    void a_row_is_a_record(String body) {
        assertThat(values(CSV, body)).containsExactly(DIGITAL, POST);
    }

    @Test
    void a_record_knows_the_line_on_which_it_begins() {
        // When
        List<ReadRecord> records = read(
                READERS,
                description(CSV),
                "note\n\"two\nlines\"\n\n# comment\nlast\n".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(records)
                .containsExactly(
                        new ReadRecord(Map.of("note", "two\nlines"), new Position(0, 2, "")),
                        new ReadRecord(Map.of("note", "last"), new Position(1, 6, "")));
    }

    @Test
    void quoted_commas_quotes_newlines_and_hashes_are_kept() {
        assertThat(values(CSV, "t1,t2\n\"a,b\",\"say \"\"hi\"\"\r\n# there\"\n"))
                .containsExactly(Map.of("t1", "a,b", "t2", "say \"hi\"\r\n# there"));
    }

    @Test
    void a_header_alone_holds_no_records() {
        assertThat(values(CSV, "channel,count\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"# only a comment", "\n\n", ",,\n1,2,3"})
    void a_table_without_a_header_is_refused(String body) {
        assertThat(refusal(CSV, body).fault()).isEqualTo(Fault.NO_HEADER);
    }

    @Test
    void an_empty_body_is_refused() {
        assertThat(refusal(CSV, "")).hasMessage("Expected CSV request body but received zero bytes.");
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        assertThat(refusal(CSV, "count,channel,count\n1,x,2")).hasMessage("The header row has two columns named count");
    }

    @Test
    void a_value_in_a_column_without_a_name_is_refused() {
        assertThat(refusal(CSV, "count,,channel\n1,,x\n1,?,x"))
                .hasMessage("Row 3, column B has a value, but the header row has no name for the column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,x,2|3|C|Some rows in the file contain more values than columns: row 3 has 3 for 2 columns, the first too many in column C",
                "1|3|channel|Some rows in the file contain fewer values than columns: row 3 has 1 for 2 columns, none in column channel"
            })
    void a_ragged_row_is_refused_with_row_and_column(String row, int line, String column, String message) {
        // When
        RecordFormatException refusal = refusal(CSV, "count,channel\n5,ok\n" + row);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.RAGGED_ROW);
        assertThat(refusal.position()).isEqualTo(new Position(1, line, column));
        assertThat(refusal).hasMessage(message);
    }

    @Test
    void a_byte_that_is_not_utf_8_is_refused_with_row_and_column() {
        // Given
        byte[] body = "count,channel\n5,ok\n7,café\n".getBytes(StandardCharsets.ISO_8859_1);

        // When
        RecordFormatException refusal = refusal(READERS, description(CSV), body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.WRONG_ENCODING);
        assertThat(refusal.position()).isEqualTo(new Position(1, 3, "channel"));
        assertThat(refusal).hasMessage("Non-UTF8 characters found. Row 3, column channel; save the file as CSV UTF-8");
    }

    @Test
    void a_byte_that_is_not_utf_8_is_found_in_the_header_too() {
        assertThat(refusal(READERS, description(CSV), "count,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))
                        .position())
                .isEqualTo(new Position(-1, 1, "B"));
    }

    @Test
    void a_charset_of_the_content_type_is_honoured() {
        // Given
        BodyDescription latin = BodyDescription.of(new ContentType(CSV, StandardCharsets.ISO_8859_1));

        // When
        List<ReadRecord> records = read(READERS, latin, "t1\ncafé\n".getBytes(StandardCharsets.ISO_8859_1));

        // Then
        assertThat(records.get(0).values()).isEqualTo(Map.of("t1", "café"));
    }

    @Test
    void rows_after_a_broken_one_can_still_be_read() {
        // Given
        byte[] body =
                "_timestamp,count\n2016-01-01,1\n2016-01-02\n03/04/2016,2\nx\u00ff,1,2\n2016-01-03,3\n2016,\"x\" 1\n2016,1\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        // When
        List<Object> read = Bodies.each(description(CSV), body);

        // Then
        assertThat(read)
                .containsExactly(
                        Map.of("_timestamp", "2016-01-01", "count", 1L),
                        "Some rows in the file contain fewer values than columns: row 3 has 1 for 2 columns, none in column count",
                        "Row 4, column _timestamp: 03/04/2016 may mean more than one day; write 2016-04-03 or 2016-03-04",
                        "Non-UTF8 characters found. Row 5, column _timestamp; save the file as CSV UTF-8",
                        Map.of("_timestamp", "2016-01-03", "count", 3L),
                        "Rows 7 to 8 can't be told apart, because of a quote out of place; a value with quotes is written"
                                + " \"as \"\"this\"\"\"");
    }

    @Test
    void one_record_more_than_the_limit_is_refused() {
        // Given
        RecordReaders readers = new RecordReaders(new Limits(1000, 1000, 2, 100, 4, 20));

        // When
        RecordFormatException refusal =
                refusal(readers, description(CSV), "a1\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.TOO_MANY_RECORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endless ", "\"\"", "x,", "a b\n#"})
    void an_endless_value_or_row_is_refused_after_little_more_than_a_record(String repeated) {
        // Given
        RepeatedText body = new RepeatedText("t1\n\"", repeated);

        // When
        RecordFormatException refusal = refusal(READERS, description(CSV), body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.RECORD_TOO_LARGE);
        assertThat(refusal)
                .hasMessage("Row 2 is longer than 1,048,576 characters; perhaps a quote in it is never closed");
        assertThat(body.bytesRead()).isLessThan(4 * Limits.DEFAULT.recordCharacters());
    }

    @Test
    void an_endless_row_of_cells_is_refused() {
        // Given
        RepeatedText body = new RepeatedText("t1\n", "x,");

        // When
        RecordFormatException refusal = refusal(READERS, description(CSV), body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.RECORD_TOO_LARGE);
    }

    @Test
    void endless_comments_are_refused_at_the_limit_of_bytes() {
        assertThat(refusal(READERS, description(CSV), new RepeatedText("t1\n", "# nothing\n"))
                        .fault())
                .isEqualTo(Fault.BODY_TOO_LARGE);
    }
}
