package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.refusal;
import static org.performanceplatform.core.recordformats.RecordFormat.XLS;
import static org.performanceplatform.core.recordformats.RecordFormat.XLSX;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no workbook, or none that can be taken. */
class WorkbookRefusalsTest {

    @Test
    void a_sheet_that_is_not_there_is_refused_with_those_that_are() {
        assertThat(refusal(READERS, description(XLSX).withSheet("Figures"), Workbooks.workbook(Workbooks::volumes)))
                .hasMessage("The workbook has no sheet named Figures; it has Volumes, Notes");
    }

    @Test
    void a_row_longer_than_the_header_is_refused() {
        assertThat(refusal(READERS, description(XLSX), Workbooks.workbook(sheet -> {
                            sheet.value(0, 0, "count");
                            sheet.value(1, 0, 5);
                            sheet.value(1, 1, 6);
                        }))
                        .fault())
                .isEqualTo(Fault.RAGGED_ROW);
    }

    @Test
    void an_ambiguous_text_date_is_refused() {
        assertThat(refusal(READERS, description(XLSX), Workbooks.workbook(sheet -> {
                    sheet.value(0, 0, "_timestamp");
                    sheet.value(1, 0, "03/04/2016");
                })))
                .hasMessageStartingWith("Row 2, column _timestamp: 03/04/2016 may mean more than one day");
    }

    @Test
    void an_empty_sheet_has_no_header() {
        assertThat(refusal(READERS, description(XLSX), Workbooks.workbook(sheet -> {}))
                        .fault())
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
        byte[] whole = Workbooks.workbook(Workbooks::volumes);

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
        assertThat(refusal(READERS, description(XLSX), Workbooks.raw(sheetData)).fault())
                .isEqualTo(Fault.INFLATED_TOO_LARGE);
    }

    @Test
    void a_refusal_says_the_limit() {
        assertThat(refusal(READERS, description(XLSX), Workbooks.raw("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")))
                .hasMessage(
                        "The workbook has more than 16,384 columns, which is more than can be read; send a plain table");
    }

    @Test
    void a_cell_of_endless_text_is_refused() {
        assertThat(refusal(
                                READERS,
                                description(XLSX),
                                Workbooks.raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(5_000_000)
                                        + "</t></is></c></row>"))
                        .fault()
                        .kind())
                .isEqualTo(Fault.Kind.TOO_LARGE);
    }

    @Test
    void an_error_cell_is_refused_with_row_and_column() {
        // Given
        byte[] body = Workbooks.raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>share</t></is></c></row>"
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
    void rows_after_a_broken_one_can_still_be_read() {
        // Given
        byte[] body = Workbooks.raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>share</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row><row r=\"3\"><c r=\"A3\"><v>5</v></c></row>");

        // When / Then
        assertThat(Bodies.each(description(XLSX), body))
                .containsExactly(
                        "Row 2, column share shows the error #N/A; correct the cell and send the file again",
                        Map.of("share", 5L));
    }
}
