package org.performanceplatform.read.representations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.performanceplatform.read.testing.OverHttp;

@QuarkusTest
class FormsOverHttpTest extends OverHttp {

    @Test
    void rows_come_as_lines_workbook_or_text_as_asked_with_names_that_say_what_they_are() throws Exception {
        String path = given("formats", record("a", "=1+1", -5), record("b", "y", 2)) + "?group_by=kind&collect=vol:sum";

        HttpResponse<byte[]> lines = get(path, "Accept", "application/x-ndjson");
        HttpResponse<byte[]> text = get(path, "Accept", "text/csv");
        HttpResponse<byte[]> workbook = get(path + "&format=xlsx");

        assertThat(text(lines).split("\n")).hasSize(2).allMatch(line -> line.startsWith("{\"_count\":1"));
        assertThat(text(text)).isEqualTo("_count,kind,vol:sum\r\n1,'=1+1,-5\r\n1,y,2\r\n");
        assertThat(text.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=formats-figures.csv");
        assertThat(workbook.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=formats-figures.xlsx");
        assertThat(sheet(workbook)).contains("<v>-5</v>").contains("<v>2</v>");
    }

    @Test
    void a_set_of_numbers_is_left_alone_like_a_number() throws Exception {
        String path = given("sets", record("a", "x", -5), record("b", "x", 2), record("c", "=1", 3));

        HttpResponse<byte[]> text = get(path + "?group_by=kind&collect=vol:set&collect=kinds:set&format=csv");
        HttpResponse<byte[]> kinds = get(path + "?group_by=vol&collect=kind:set&where=vol=3&format=csv");

        assertThat(text(text)).isEqualTo("_count,kind,kinds:set,vol:set\r\n1,'=1,,3\r\n2,x,,-5; 2\r\n");
        assertThat(text(kinds)).isEqualTo("_count,kind:set,vol\r\n1,'=1,3\r\n");
    }

    @Test
    void a_large_body_is_compressed_for_those_who_take_it_and_has_a_tag_of_its_own() throws Exception {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            records.add(record("id" + i, "kind " + i, i));
        }
        String path = given("compressed", records.toArray(Map[]::new)) + "?group_by=kind";

        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> small = get(path, "Accept-Encoding", "gzip");

        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(small.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
    }

    @Test
    void the_form_that_is_wanted_most_is_sent() throws Exception {
        String path = given("wanted", record("a", "x", 1)) + "?group_by=kind";

        HttpResponse<byte[]> lessJson = get(path, "Accept", "application/json;q=0.5, text/csv");
        HttpResponse<byte[]> browser = get(path, "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8,text/csv;q=0.1");

        assertThat(lessJson.headers().firstValue("Content-Type")).contains("text/csv");
        assertThat(browser.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void a_list_may_come_in_several_lines() throws Exception {
        String path = given("lines", record("a", "x", 1)) + "?group_by=kind";
        String tag = get(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> text = get(path, "Accept", "text/html;q=0.1", "Accept", "text/csv");
        HttpResponse<byte[]> known = get(path, "If-None-Match", "\"other\"", "If-None-Match", tag);

        assertThat(text.headers().firstValue("Content-Type")).contains("text/csv");
        assertThat(known.statusCode()).isEqualTo(304);
    }

    private static String sheet(HttpResponse<byte[]> workbook) throws Exception {
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook.body());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            return new String(sheet, StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
