package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.description;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookCellsTest {

    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sum</t></is></c></row>";

    private static Object only(String cell) {
        byte[] body =
                Workbooks.raw(HEADER + "<row r=\"2\">" + cell + "</row><row r=\"3\"><c r=\"A3\"><v>5</v></c></row>");
        return Bodies.each(description(RecordFormat.XLSX), body).get(0);
    }

    @Test
    void a_formula_without_a_result_is_refused() {
        assertThat(only("<c r=\"A2\"><f>2+3</f></c>"))
                .isEqualTo("Row 2, column sum has a formula without a result; open the file in Excel or LibreOffice,"
                        + " save it and send it again");
    }

    /** Programs that only write workbooks, such as openpyxl, leave a place for the result. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A2\"><f>2+3</f><v/></c>",
                "<c r=\"A2\"><f>2+3</f><v></v></c>",
                "<c r=\"A2\" s=\"1\" t=\"n\"><f>2+3</f><v /></c>",
                "<c r=\"A2\" t=\"b\"><f>2&gt;3</f><v/></c>",
                "<c r=\"A2\" t=\"s\"><f>\"a\"</f><v/></c>",
                "<x:c xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"A2\"><x:f>2+3</x:f><x:v/></x:c>"
            })
    void a_formula_with_an_empty_place_for_its_result_is_refused(String cell) {
        assertThat(only(cell))
                .isEqualTo("Row 2, column sum has a formula without a result; open the file in Excel or LibreOffice,"
                        + " save it and send it again");
    }

    @Test
    void the_rows_beside_a_formula_without_a_result_are_read_as_they_are() {
        // Given
        byte[] body = Workbooks.raw(HEADER + "<row r=\"2\"><c r=\"A2\"><f>2+3</f><v/></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><r><t>a &lt; </t></r><r><t xml:space=\"preserve\"> é</t></r></is></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>\"x\"</f><v>x</v></c></row>");

        // When / Then
        assertThat(Bodies.each(description(RecordFormat.XLSX), body))
                .satisfiesExactly(
                        refused -> assertThat(refused).asString().contains("a formula without a result"),
                        rich -> assertThat(rich).isEqualTo(Map.of("sum", "a <  é")),
                        text -> assertThat(text).isEqualTo(Map.of("sum", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "2147483647", "99999999999999999999", "one"})
    void a_text_that_is_not_in_the_workbook_is_refused(String place) {
        assertThat(only("<c r=\"A2\" t=\"s\"><v>" + place + "</v></c>"))
                .isEqualTo("Row 2, column sum shows the error missing text " + place
                        + "; correct the cell and send the file again");
    }

    @Test
    void flaws_of_another_sheet_are_no_matter() {
        // Given
        byte[] body = Workbooks.parts(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>",
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<si><t>channel</t></si><si><t>phone</t></si></sst>",
                        "xl/worksheets/sheet2.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + "<row r=\"1\"><c r=\"A1\"><f>1</f><v/></c><c r=\"B1\" t=\"s\"><v>2</v></c></row>"
                                + "</sheetData></worksheet>"));

        // When / Then
        assertThat(Bodies.each(description(RecordFormat.XLSX), body)).containsExactly(Map.of("channel", "phone"));
    }

    @Test
    void a_formula_whose_result_is_an_empty_text_is_an_empty_cell() {
        byte[] body = Workbooks.raw(
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
