package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.read;
import static org.performanceplatform.core.recordformats.Bodies.refusal;
import static org.performanceplatform.core.recordformats.RecordFormat.CSV;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotes in CSV that are out of place, or never closed. */
class CsvQuotesTest {

    @Test
    void a_quote_that_is_never_closed_is_refused_where_it_opens() {
        // When
        RecordFormatException refusal = refusal(CSV, "count,channel\n5,ok\n7,\"open\n8,ok\n");

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.CSV_SYNTAX);
        assertThat(refusal)
                .hasMessage(
                        "Row 3, column channel opens a quote that is never closed, so that the rows after it can't be told"
                                + " from its text");
    }

    @Test
    void records_before_a_quote_that_is_never_closed_can_still_be_read() {
        assertThat(Bodies.each(description(CSV), "count\n5\n\"7\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Map.of("count", 5L), "Row 3, column count opens a quote that is never closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,\"a\"b\"|Row 2 has a quote out of place",
                "1,\"he said \"no\" to me\"|Row 2 has a quote out of place",
                "1,\"a\"b~9,\"c\"|Rows 2 to 3 can't be told apart, because of a quote out of place",
                "1,\"a\"b~9,\"c~d\"~|Rows 2 to 4 can't be told apart, because of a quote out of place",
                "1,\"a~b~9,\"c\"|Rows 2 to 4 can't be told apart, because of a quote out of place",
                "1,\"\"\"a\"\"\"b\"|Row 2 has a quote out of place",
                "# it's \"fine\" here~1,\"a\"b\"|Row 3 has a quote out of place"
            })
    void after_a_quote_out_of_place_reading_goes_on_where_a_row_begins_for_certain(String rows, String said) {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            // Given
            String body = ("count,text~" + rows + "~2,\"last~line\"~").replace("~", lineEnd);

            // When
            List<Object> read = Bodies.each(description(CSV), body.getBytes(StandardCharsets.UTF_8));

            // Then
            assertThat(read)
                    .containsExactly(
                            said + "; a value with quotes is written \"as \"\"this\"\"\"",
                            Map.of("count", 2L, "text", "last" + lineEnd + "line"));
        }
    }

    @Test
    void what_may_be_text_of_a_row_with_a_quote_out_of_place_is_never_taken_for_a_record() {
        // Given: a value that was not quoted as it should be, with a line that looks like a record
        String body = "count,text\n1,\"he said \"no\nand 2,\n2,looks like one\nto me\"\n3,\"x\"\n";

        // When
        List<Object> read = Bodies.each(description(CSV), body.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(read)
                .containsExactly(
                        "Rows 2 to 5 can't be told apart, because of a quote out of place; a value with quotes is written"
                                + " \"as \"\"this\"\"\"",
                        Map.of("count", 3L, "text", "x"));
    }

    @Test
    void a_row_after_one_with_a_quote_out_of_place_keeps_its_number() {
        assertThat(Bodies.each(description(CSV), "count\n\"1\" \n\"2\"\n3,4\n".getBytes(StandardCharsets.UTF_8)))
                .contains(
                        "Some rows in the file contain more values than columns: row 4 has 2 for 1 columns, the first too many in"
                                + " column B");
    }

    @Test
    void a_quote_out_of_place_in_the_header_is_refused_with_the_whole_table() {
        // When
        RecordFormatException refusal = refusal(CSV, "\"count\"s\n5\n");

        // Then
        assertThat(refusal.concernsOneRecord()).isFalse();
        assertThat(refusal).hasMessageStartingWith("Rows 1 to 2 can't be told apart");
    }

    @Test
    void characters_after_a_closing_quote_are_refused() {
        // When
        RecordFormatException refusal = refusal(CSV, "count,channel\n5,ok\n7,\"a\"b\n");

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.CSV_SYNTAX);
        assertThat(refusal)
                .hasMessage("Row 3 has a quote out of place; a value with quotes is written \"as \"\"this\"\"\"");
    }
}
