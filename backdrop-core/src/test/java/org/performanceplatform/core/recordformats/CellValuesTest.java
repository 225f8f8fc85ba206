package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.read;
import static org.performanceplatform.core.recordformats.Bodies.refusal;
import static org.performanceplatform.core.recordformats.Bodies.values;
import static org.performanceplatform.core.recordformats.RecordFormat.CSV;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValuesTest {

    private static Object value(String cell) {
        return values(CSV, "c1,other\n" + cell + ",x\n").get(0).get("c1");
    }

    private static Map<String, Object> typed(String property, String cell) throws JsonProcessingException {
        BodyDescription description =
                description(CSV).withSchema(new ObjectMapper().readTree("{\"properties\":{\"c1\":" + property + "}}"));
        return read(READERS, description, ("c1,other\n" + cell + ",x\n").getBytes(StandardCharsets.UTF_8))
                .get(0)
                .values();
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "-5, -5", "+5, 5", "007, 7", "0, 0", "9223372036854775807, 9223372036854775807"})
    void a_cell_that_is_a_whole_number_becomes_one(String cell, long number) {
        assertThat(value(cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", ".5, 0.5", "5., 5", "1e5, 100000", "-1.25E-2, -0.0125", "1.0, 1"})
    void a_cell_that_is_a_floating_number_becomes_one(String cell, double number) {
        assertThat(value(cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digital",
                "1 2",
                "12%",
                "£5",
                "-",
                "+",
                ".",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "0x1F",
                "1f",
                "nan",
                "inf",
                "Infinity",
                "1_000",
                "2016-01-01",
                "07700900123",
                "+447700900123",
                "0001234567",
                "٣",
                "yes",
                " x "
            })
    void any_other_cell_stays_text(String cell) {
        assertThat(value(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "False, false"})
    void a_truth_value_becomes_one(String cell, boolean truth) {
        assertThat(value(cell)).isEqualTo(truth);
    }

    @Test
    void a_whole_number_beyond_64_bits_is_kept_for_validation_to_refuse() {
        assertThat(value("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
    }

    @Test
    void a_number_out_of_range_is_refused_with_its_cell() {
        assertThat(refusal(CSV, "c1\n1e400\n"))
                .hasMessage("Row 2, column c1 has a number that is too large to be stored");
    }

    @Test
    void a_number_of_too_many_digits_is_refused() {
        assertThat(refusal(CSV, "c1\n" + "1".repeat(501)).fault()).isEqualTo(Fault.NUMBER_TOO_LONG);
        assertThat(refusal(CSV, "c1\n1." + "1".repeat(501)).fault()).isEqualTo(Fault.NUMBER_TOO_LONG);
    }

    @Test
    void an_empty_cell_is_null() {
        assertThat(values(CSV, "c1,other\n,x\n").get(0)).hasSize(2).containsEntry("c1", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"string\"}",
                "{\"type\":[\"string\",\"null\"]}",
                "{\"enum\":[\"007\",\"008\"]}",
            })
    void a_cell_stays_text_where_the_schema_says_text(String property) throws JsonProcessingException {
        assertThat(typed(property, "007")).containsEntry("c1", "007");
        assertThat(typed(property, "true")).containsEntry("c1", "true");
    }

    @Test
    void the_schema_may_say_so_in_a_branch_or_behind_a_reference() throws JsonProcessingException {
        // Given
        BodyDescription description = description(CSV)
                .withSchema(new ObjectMapper()
                        .readTree("{\"allOf\":[{\"properties\":{\"c1\":{\"$ref\":\"#/definitions/code\"}}}],"
                                + "\"definitions\":{\"code\":{\"type\":\"string\"}}}"));

        // When / Then
        assertThat(read(READERS, description, "c1\n007\n".getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .values())
                .isEqualTo(Map.of("c1", "007"));
    }

    @Test
    void a_cell_becomes_only_what_the_schema_admits() throws JsonProcessingException {
        assertThat(typed("{\"type\":\"integer\"}", "007")).containsEntry("c1", 7L);
        assertThat(typed("{\"type\":\"number\"}", "true")).containsEntry("c1", "true");
        assertThat(typed("{\"type\":\"boolean\"}", "1")).containsEntry("c1", "1");
        assertThat(typed("{\"type\":\"boolean\"}", "true")).containsEntry("c1", true);
        assertThat(typed("{\"type\":[\"string\",\"number\"]}", "7")).containsEntry("c1", 7L);
        assertThat(typed("{\"minimum\":0}", "7")).containsEntry("c1", 7L);
    }

    @Test
    void an_empty_cell_is_what_the_schema_admits_or_absent() throws JsonProcessingException {
        assertThat(typed("{\"type\":\"string\"}", "")).containsEntry("c1", "");
        assertThat(typed("{\"type\":[\"string\",\"null\"]}", "")).containsEntry("c1", null);
        assertThat(typed("{\"type\":[\"integer\",\"null\"]}", "")).containsEntry("c1", null);
        assertThat(typed("{\"type\":\"integer\"}", "")).doesNotContainKey("c1");
    }

    @Test
    void ids_and_dates_are_always_text() {
        assertThat(values(CSV, "_id,_timestamp,_start_at,_end_at\n7,20130101,2013,1\n"))
                .containsExactly(Map.of("_id", "7", "_timestamp", "20130101", "_start_at", "2013", "_end_at", "1"));
    }

    @Test
    void an_empty_id_is_left_for_validation_to_refuse_and_an_empty_date_is_absent() {
        assertThat(values(CSV, "_id,_timestamp,count\n,,5\n")).containsExactly(Map.of("_id", "", "count", 5L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/04/2016|write 2016-04-03 or 2016-03-04",
                "3.4.2016|write 2016-04-03 or 2016-03-04",
                "12-11-2013 10:30|write 2013-11-12 or 2013-12-11",
                "3/4/2016 00:00:00|write 2016-04-03 or 2016-03-04",
                "03/04/16|write the year in full and first, as in 2016-04-03",
                "31/12/16|write the year in full and first, as in 2016-04-03"
            })
    void an_ambiguous_date_is_refused_naming_the_cell(String date, String advice) {
        for (String column : new String[] {"_timestamp", "_start_at", "_end_at"}) {
            assertThat(refusal(CSV, "count," + column + "\n5," + date + "\n"))
                    .hasMessage("Row 2, column " + column + ": " + date + " may mean more than one day; " + advice);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-04-03",
                "2016-04-03T00:00:00Z",
                "2016/03/04",
                "25/12/2016",
                "04/04/2016",
                "12/25/2016",
                "3 April 2016",
                "20160304",
                "2016-04-03 10:11:12"
            })
    void a_date_of_one_meaning_is_handed_on(String date) {
        assertThat(values(CSV, "_timestamp\n" + date + "\n")).containsExactly(Map.of("_timestamp", date));
    }

    @Test
    void dates_elsewhere_are_plain_text() {
        assertThat(values(CSV, "seen\n03/04/2016\n")).containsExactly(Map.of("seen", "03/04/2016"));
    }
}
