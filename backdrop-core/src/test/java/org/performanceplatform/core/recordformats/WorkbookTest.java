package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.gzip;
import static org.performanceplatform.core.recordformats.Bodies.read;
import static org.performanceplatform.core.recordformats.Bodies.refusal;
import static org.performanceplatform.core.recordformats.RecordFormat.XLS;
import static org.performanceplatform.core.recordformats.RecordFormat.XLSX;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static byte[] workbook(Consumer<Worksheet> first) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            first.accept(workbook.newWorksheet("Volumes"));
            Worksheet second = workbook.newWorksheet("Notes");
            second.value(0, 0, "note");
            second.value(1, 0, "second sheet");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook with that XML as its only sheet. */
    static byte[] raw(String sheetData) {
        return raw(
                sheetData,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
    }

    private static byte[] raw(String sheetData, String officeDocument, String spreadsheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            parts.put(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + officeDocument
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            parts.put(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + spreadsheet + "\" xmlns:r=\""
                            + officeDocument
                            + "\"><sheets><sheet name=\"Only\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + spreadsheet + "\"><sheetData>" + sheetData + "</sheetData></worksheet>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static void volumes(Worksheet sheet) {
        sheet.value(0, 0, "_timestamp");
        sheet.value(0, 1, "channel");
        sheet.value(0, 2, "count");
        sheet.value(0, 3, "share");
        sheet.value(0, 4, "checked");
        sheet.value(2, 0, LocalDate.of(2016, 4, 3));
        sheet.style(2, 0).format("dd/mm/yyyy").set();
        sheet.value(2, 1, "#digital");
        sheet.value(2, 2, 5);
        sheet.value(2, 3, 0.25);
        sheet.value(2, 4, true);
        sheet.value(3, 0, LocalDateTime.of(2016, 4, 3, 10, 20, 30));
        sheet.style(3, 0).format("yyyy-mm-dd hh:mm:ss").set();
        sheet.value(3, 1, "007");
        sheet.value(3, 2, 7.0);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void each_row_of_the_first_sheet_is_a_record(RecordFormat said) {
        // When
        var records = read(READERS, description(said), workbook(WorkbookTest::volumes));

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
        assertThat(read(READERS, description(XLSX).withSheet("Notes"), workbook(WorkbookTest::volumes)))
                .containsExactly(new ReadRecord(Map.of("note", "second sheet"), new Position(0, 2, "")));
    }

    @Test
    void a_sheet_that_is_not_there_is_refused_with_those_that_are() {
        assertThat(refusal(READERS, description(XLSX).withSheet("Figures"), workbook(WorkbookTest::volumes)))
                .hasMessage("The workbook has no sheet named Figures; it has Volumes, Notes");
    }

    @Test
    void a_compressed_workbook_is_read() {
        assertThat(read(READERS, description(XLSX).withContentEncoding("gzip"), gzip(workbook(WorkbookTest::volumes))))
                .hasSize(2);
    }

    @Test
    void a_number_is_text_where_the_schema_says_text() throws IOException {
        // Given
        BodyDescription description = description(XLSX)
                .withSchema(new ObjectMapper()
                        .readTree(
                                "{\"properties\":{\"code\":{\"type\":\"string\"},\"count\":{\"type\":\"integer\"}}}"));
        byte[] body = workbook(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "count");
            sheet.value(1, 0, 2016);
            sheet.value(1, 1, "5");
        });

        // When / Then
        assertThat(read(READERS, description, body).get(0).values()).isEqualTo(Map.of("code", "2016", "count", 5L));
    }

    @Test
    void an_error_cell_is_refused_with_row_and_column() {
        // Given
        byte[] body = raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>share</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#DIV/0!</v></c></row>");

        // When
        RecordFormatException refusal = refusal(READERS, description(XLSX), body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.ERROR_CELL);
        assertThat(refusal.position()).isEqualTo(new Position(0, 2, "share"));
        assertThat(refusal)
                .hasMessage("Row 2, column share shows the error #DIV/0!; correct the cell and send the file again");
    }

    @Test
    void a_formula_is_read_by_its_result_and_refused_for_its_error() {
        // Given
        String header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sum</t></is></c></row>";

        // When / Then
        assertThat(read(
                                READERS,
                                description(XLSX),
                                raw(header + "<row r=\"2\"><c r=\"A2\"><f>2+3</f><v>5</v></c></row>"))
                        .get(0)
                        .values())
                .isEqualTo(Map.of("sum", 5L));
        assertThat(refusal(
                                READERS,
                                description(XLSX),
                                raw(header + "<row r=\"2\"><c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"))
                        .fault())
                .isEqualTo(Fault.ERROR_CELL);
    }

    @Test
    void a_row_longer_than_the_header_is_refused() {
        assertThat(refusal(READERS, description(XLSX), workbook(sheet -> {
                            sheet.value(0, 0, "count");
                            sheet.value(1, 0, 5);
                            sheet.value(1, 1, 6);
                        }))
                        .fault())
                .isEqualTo(Fault.RAGGED_ROW);
    }

    @Test
    void rows_after_a_broken_one_can_still_be_read() {
        // Given
        byte[] body = raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>share</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row><row r=\"3\"><c r=\"A3\"><v>5</v></c></row>");

        // When / Then
        assertThat(Bodies.each(description(XLSX), body))
                .containsExactly(
                        "Row 2, column share shows the error #N/A; correct the cell and send the file again",
                        Map.of("share", 5L));
    }

    @Test
    void a_strict_workbook_has_its_dates_as_texts() {
        // Given
        byte[] body = raw(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>_timestamp</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"1\" t=\"d\"><v>2016-04-03T10:20:30.000</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"d\"><v>2016-04-03</v></c></row>",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
                "http://purl.oclc.org/ooxml/spreadsheetml/main");

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
        byte[] body = workbook(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(1, 0, 7);
            sheet.style(1, 0).format("000").set();
            sheet.value(2, 0, "007");
        });

        // When / Then
        assertThat(Bodies.each(description, body)).containsExactly(Map.of("code", "007"), Map.of("code", "007"));
    }

    @Test
    void an_ambiguous_text_date_is_refused() {
        assertThat(refusal(READERS, description(XLSX), workbook(sheet -> {
                    sheet.value(0, 0, "_timestamp");
                    sheet.value(1, 0, "03/04/2016");
                })))
                .hasMessageStartingWith("Row 2, column _timestamp: 03/04/2016 may mean more than one day");
    }

    @Test
    void an_empty_sheet_has_no_header() {
        assertThat(refusal(READERS, description(XLSX), workbook(sheet -> {})).fault())
                .isEqualTo(Fault.NO_HEADER);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void an_old_workbook_is_refused_with_how_to_save_it(RecordFormat said) {
        // Given
        byte[] old = Arrays.copyOf(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                512);

        // When
        RecordFormatException refusal = refusal(READERS, description(said), old);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.OLD_WORKBOOK);
        assertThat(refusal).hasMessageContaining("choose Save As, choose Excel Workbook (.xlsx)");
    }

    @Test
    void a_file_that_is_no_workbook_is_refused() {
        assertThat(refusal(READERS, description(XLS), "a,b\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("The file is not an Excel workbook (.xlsx)");
    }

    @Test
    void a_workbook_that_is_cut_short_is_refused() {
        // Given
        byte[] whole = workbook(WorkbookTest::volumes);

        // When / Then
        for (int length = 1; length < whole.length; length += 97) {
            assertThat(refusal(READERS, description(XLSX), Arrays.copyOf(whole, length))
                            .fault())
                    .isEqualTo(Fault.BROKEN_WORKBOOK);
        }
    }

    @Test
    void a_zip_bomb_is_refused_at_the_limit() throws IOException {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] rows = "<row/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 340; i++) {
                zip.write(rows);
            }
        }

        // When
        RecordFormatException refusal = refusal(READERS, description(XLSX), bytes.toByteArray());

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.INFLATED_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"~1\"><v>1</v></c></row>"
            })
    void a_cell_far_outside_any_sheet_is_refused(String sheetData) {
        assertThat(refusal(READERS, description(XLSX), raw(sheetData)).fault()).isEqualTo(Fault.INFLATED_TOO_LARGE);
    }

    @Test
    void a_cell_of_endless_text_is_refused() {
        assertThat(refusal(
                                READERS,
                                description(XLSX),
                                raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(5_000_000)
                                        + "</t></is></c></row>"))
                        .fault()
                        .kind())
                .isEqualTo(Fault.Kind.TOO_LARGE);
    }
}
