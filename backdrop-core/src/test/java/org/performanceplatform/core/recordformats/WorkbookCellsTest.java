package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.description;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookCellsTest {

    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sum</t></is></c></row>";

    private static Object only(String cell) {
        byte[] body =
                WorkbookTest.raw(HEADER + "<row r=\"2\">" + cell + "</row><row r=\"3\"><c r=\"A3\"><v>5</v></c></row>");
        return Bodies.each(description(RecordFormat.XLSX), body).get(0);
    }

    @Test
    void a_formula_without_a_result_is_refused() {
        assertThat(only("<c r=\"A2\"><f>2+3</f></c>"))
                .isEqualTo("Row 2, column sum has a formula without a result; open the file in Excel or LibreOffice,"
                        + " save it and send it again");
    }

    @Test
    void a_formula_whose_result_is_an_empty_text_is_an_empty_cell() {
        byte[] body = WorkbookTest.raw(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sum</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>note</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>5</v></c><c r=\"B2\" t=\"str\"><f>IF(A2&gt;9,1,\"\")</f><v></v></c></row>");

        assertThat(Bodies.each(description(RecordFormat.XLSX), body).get(0))
                .isEqualTo(withNull(Map.of("sum", 5L), "note"));
    }

    @Test
    void a_number_that_is_none_is_refused() {
        assertThat(only("<c r=\"A2\"><v>abc</v></c>"))
                .isEqualTo("Row 2, column sum shows the error abc; correct the cell and send the file again");
    }

    @ParameterizedTest
    @CsvSource({"a_x000D_b, 'a\rb'", "_x005F_x000D_, _x000D_", "_x00e9_, é", "_x12_, _x12_", "a_x, a_x"})
    void escaped_characters_are_themselves(String written, String meant) {
        assertThat(only("<c r=\"A2\" t=\"inlineStr\"><is><t>" + written + "</t></is></c>"))
                .isEqualTo(Map.of("sum", meant));
    }

    private static Map<String, Object> withNull(Map<String, Object> values, String name) {
        Map<String, Object> all = new java.util.LinkedHashMap<>(values);
        all.putAll(Collections.singletonMap(name, null));
        return all;
    }
}
