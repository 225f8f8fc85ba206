package org.performanceplatform.write.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.write.testing.ServiceTest;

/** Bodies other than JSON, as they come over HTTP. */
@QuarkusTest
class FormatsTest extends ServiceTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_workbook_is_stored_from_its_first_sheet_or_the_one_asked_for() throws IOException {
        Answer first = to("POST", path()).with("Content-Type", XLSX).send(workbook());
        Answer named = to("POST", path() + "?sheet=Second%20half")
                .with("Content-Type", XLSX)
                .with("Content-Encoding", "gzip")
                .send(gzip(workbook()));
        Answer missing =
                to("POST", path() + "?sheet=Third").with("Content-Type", XLSX).send(workbook());

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        assertThat(stored.of(name))
                .extracting(record -> record.get("_timestamp"), record -> record.get("loans"))
                .containsExactlyInAnyOrder(
                        tuple(Date.from(Instant.parse("2016-04-03T00:00:00Z")), 5L),
                        tuple(Date.from(Instant.parse("2016-10-03T00:00:00Z")), 7L));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text()).contains("no sheet named Third; it has First half, Second half");
    }

    @Test
    void an_error_in_a_cell_is_named_by_row_and_column() throws IOException {
        byte[] broken = replacedInSheets(workbook(), "<c r=\"B2\"[^>]*><v>5</v>", "<c r=\"B2\" t=\"e\"><v>#REF!</v>");

        Answer answer = to("POST", path())
                .with("Content-Type", XLSX)
                .with("Accept", "application/problem+json")
                .send(broken);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/detail").asText())
                .isEqualTo("Row 2, column loans shows the error #REF!; correct the cell and send the file again");
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/loans");
        assertThat(answer.json().get("detail").asText()).isEqualTo("1 of 1 records is at fault; nothing was stored");
        assertThat(stored.of(name)).isEmpty();
    }

    @Test
    void an_old_workbook_is_refused_with_how_to_save_it() {
        byte[] old = Arrays.copyOf(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                2048);

        Answer answer = to("POST", path())
                .with("Content-Type", "application/vnd.ms-excel")
                .send(old);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text()).contains("choose Save As, choose Excel Workbook (.xlsx)");
    }

    @Test
    void good_rows_of_a_table_are_stored_beside_broken_ones_if_the_sender_prefers_that() {
        String table = "_timestamp,_id,loans\n2016-01-01,r1,1\n2016-01-02,r2\n2016-01-03,r3,5\n03/04/2016,r4,6\n";

        Answer strict = to("POST", path()).with("Content-Type", "text/csv").send(table);
        Answer lenient = to("POST", path())
                .with("Content-Type", "text/csv")
                .with("Prefer", "handling=lenient, return=representation")
                .send(table);

        assertThat(strict.status()).isEqualTo(400);
        assertThat(strict.json().get("messages")).hasSize(2);
        assertThat(lenient.status()).isEqualTo(200);
        assertThat(lenient.json().get("records"))
                .extracting(line -> line.get("result").asText())
                .containsExactly("created", "refused", "created", "refused");
        assertThat(lenient.json().at("/records/1/errors/0/detail").asText())
                .isEqualTo("Some rows in the file contain fewer values than columns: row 3 has 2 for 3 columns,"
                        + " none in column loans");
        assertThat(lenient.json().at("/records/3/errors/0/pointer").asText()).isEqualTo("/_timestamp");
        assertThat(stored.of(name))
                .extracting(record -> record.getString("_id"))
                .containsExactlyInAnyOrder("r1", "r3");
    }

    @Test
    void a_line_that_is_no_json_is_a_refused_record_beside_good_ones() {
        String lines =
                "{\"_timestamp\": \"2016-01-01\", \"_id\": \"r1\"}\nno JSON\n{\"_timestamp\": \"2016-01-02\", \"_id\": \"r2\"";

        Answer lenient = to("POST", path())
                .with("Content-Type", "application/x-ndjson")
                .with("Prefer", "handling=lenient")
                .send(lines + "}\n");
        Answer strict = to("POST", path())
                .with("Content-Type", "application/x-ndjson")
                .with("Accept", "application/problem+json")
                .send(lines);

        assertThat(lenient.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(lenient.json().at("/errors/0/index").asInt()).isEqualTo(1);
        assertThat(lenient.json().at("/errors/0/detail").asText()).contains("line 2 column ");
        assertThat(strict.json().get("errors"))
                .extracting(error ->
                        error.get("index").asInt() + " " + error.get("code").asText())
                .containsExactly("1 unreadable", "2 unreadable");
        assertThat(stored.of(name))
                .extracting(record -> record.getString("_id"))
                .containsExactlyInAnyOrder("r1", "r2");
    }

    @Test
    void a_row_with_a_quote_out_of_place_is_refused_and_reading_goes_on_where_a_row_begins_for_certain() {
        String table =
                "_timestamp,_id,text\n2016-01-01,r1,fine\n2016-01-02,r2,\"a\"b\n2016-01-03,r3,\"c\"\n2016-01-04,r4,\"d\"\n"
                        + "2016-01-05,r5,\"never closed\n2016-01-06,r6,e\n";

        Answer lenient = to("POST", path())
                .with("Content-Type", "text/csv")
                .with("Prefer", "handling=lenient")
                .send(table);

        assertThat(lenient.json().get("errors"))
                .extracting(error ->
                        error.get("index").asInt() + " " + error.get("detail").asText())
                .containsExactly(
                        "1 Rows 3 to 4 can't be told apart, because of a quote out of place; a value with quotes is written"
                                + " \"as \"\"this\"\"\"",
                        "3 Row 6, column text opens a quote that is never closed, so that the rows after it can't be told"
                                + " from its text");
        assertThat(stored.of(name))
                .extracting(record -> record.getString("_id"))
                .containsExactlyInAnyOrder("r1", "r4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, br"})
    void another_coding_than_gzip_is_refused(String coding) {
        Answer answer = to("POST", path())
                .with("Content-Type", "application/json")
                .with("Content-Encoding", coding)
                .send("[]");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(answer.text()).contains("The Content-Encoding " + coding + " is not taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "json", "text/", "a b/c"})
    void what_is_no_content_type_is_refused_with_those_that_are_taken(String type) {
        Answer answer = to("POST", path()).with("Content-Type", type).send("[]");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text())
                .contains("The Content-Type is " + type + "; taken are application/json, application/x-ndjson");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            fill(workbook.newWorksheet("First half"), LocalDate.of(2016, 4, 3), 5);
            fill(workbook.newWorksheet("Second half"), LocalDate.of(2016, 10, 3), 7);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, LocalDate day, int loans) {
        sheet.value(0, 0, "_timestamp");
        sheet.value(0, 1, "loans");
        sheet.value(1, 0, day);
        sheet.style(1, 0).format("dd/mm/yyyy").set();
        sheet.value(1, 1, loans);
    }

    private static byte[] replacedInSheets(byte[] workbook, String pattern, String replacement) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.write(part.replaceAll(pattern, replacement).getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
