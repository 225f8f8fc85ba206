package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.gzip;
import static org.performanceplatform.core.recordformats.Bodies.read;
import static org.performanceplatform.core.recordformats.Bodies.refusal;
import static org.performanceplatform.core.recordformats.RecordFormat.XLSX;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookTest {

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void each_row_of_the_first_sheet_is_a_record(RecordFormat said) {
        // When
        var records = read(READERS, description(said), Workbooks.workbook(Workbooks::volumes));

        // Then
        Map<String, Object> second = new LinkedHashMap<>();
        second.put("_timestamp", "2016-04-03T10:20:30Z");
        second.put("channel", "007");
        second.put("count", 7L);
        second.put("share", null);
        second.put("checked", null);
        assertThat(records)
                .containsExactly(
                        new ReadRecord(
                                Map.of(
                                        "_timestamp",
                                        "2016-04-03T00:00:00Z",
                                        "channel",
                                        "#digital",
                                        "count",
                                        5L,
                                        "share",
                                        0.25,
                                        "checked",
                                        true),
                                new Position(0, 3, "")),
                        new ReadRecord(second, new Position(1, 4, "")));
    }

    @Test
    void another_sheet_is_read_by_its_name() {
        assertThat(read(READERS, description(XLSX).withSheet("Notes"), Workbooks.workbook(Workbooks::volumes)))
                .containsExactly(new ReadRecord(Map.of("note", "second sheet"), new Position(0, 2, "")));
    }

    @Test
    void a_compressed_workbook_is_read() {
        assertThat(read(
                        READERS,
                        description(XLSX).withContentEncoding("gzip"),
                        gzip(Workbooks.workbook(Workbooks::volumes))))
                .hasSize(2);
    }

    @Test
    void a_number_is_text_where_the_schema_says_text() throws IOException {
        // Given
        BodyDescription description = description(XLSX)
                .withSchema(new ObjectMapper()
                        .readTree(
                                "{\"properties\":{\"code\":{\"type\":\"string\"},\"count\":{\"type\":\"integer\"}}}"));
        byte[] body = Workbooks.workbook(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "count");
            sheet.value(1, 0, 2016);
            sheet.value(1, 1, "5");
        });

        // When / Then
        assertThat(read(READERS, description, body).get(0).values()).isEqualTo(Map.of("code", "2016", "count", 5L));
    }

    @Test
    void a_formula_is_read_by_its_result_and_refused_for_its_error() {
        // Given
        String header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sum</t></is></c></row>";

        // When / Then
        assertThat(read(
                                READERS,
                                description(XLSX),
                                Workbooks.raw(header + "<row r=\"2\"><c r=\"A2\"><f>2+3</f><v>5</v></c></row>"))
                        .get(0)
                        .values())
                .isEqualTo(Map.of("sum", 5L));
        assertThat(refusal(
                                READERS,
                                description(XLSX),
                                Workbooks.raw(
                                        header + "<row r=\"2\"><c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"))
                        .fault())
                .isEqualTo(Fault.ERROR_CELL);
    }

    @Test
    void a_strict_workbook_has_its_dates_as_texts() {
        // Given
        byte[] body = Workbooks.strict("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>_timestamp</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" s=\"1\" t=\"d\"><v>2016-04-03T10:20:30.000</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"d\"><v>2016-04-03</v></c></row>");

        // When / Then
        assertThat(Bodies.each(description(XLSX), body))
                .containsExactly(
                        Map.of("_timestamp", "2016-04-03T10:20:30.000Z"), Map.of("_timestamp", "2016-04-03T00:00:00Z"));
    }

    @Test
    void a_number_that_is_shown_with_zeros_keeps_them_where_the_schema_says_text() throws IOException {
        // Given
        BodyDescription description = description(XLSX)
                .withSchema(new ObjectMapper().readTree("{\"properties\":{\"code\":{\"type\":\"string\"}}}"));
        byte[] body = Workbooks.workbook(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(1, 0, 7);
            sheet.style(1, 0).format("000").set();
            sheet.value(2, 0, "007");
        });

        // When / Then
        assertThat(Bodies.each(description, body)).containsExactly(Map.of("code", "007"), Map.of("code", "007"));
    }
}
