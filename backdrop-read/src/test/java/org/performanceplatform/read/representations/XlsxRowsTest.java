package org.performanceplatform.read.representations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XlsxRowsTest {

    @TempDir
    Path directory;

    @Test
    void texts_stand_in_their_cells_as_they_are() throws Exception {
        List<String> texts = List.of("web", "a<b & \"c\"", "=1+1", "two\nlines", "ünï 😀");

        assertThat(cells(texts, "is")).isEqualTo(texts);
    }

    @Test
    void blanks_at_the_ends_are_kept_where_a_workbook_keeps_them() throws Exception {
        assertThat(cells(List.of(" blanks "), "is")).isEmpty();
        assertThat(cells(List.of(" blanks "), "v")).hasSize(1); // its number in the common table
    }

    @Test
    void signs_that_xml_cannot_have_do_not_spoil_the_workbook() throws Exception {
        assertThat(cells(List.of("a\u0001b\u000bc\uffffd"), "is"))
                .singleElement()
                .asString()
                .startsWith("a")
                .endsWith("d");
    }

    @Test
    void numbers_are_numbers_as_long_as_a_workbook_can_hold_them_exactly() throws Exception {
        assertThat(cells(List.of(-5L, 2.5, 1L << 53), "v")).containsExactly("-5", "2.5", "9007199254740992");
        assertThat(cells(List.of(Long.MAX_VALUE), "is")).containsExactly("9223372036854775807");
    }

    /** The texts of the elements of that name in the second and further rows. */
    private List<String> cells(List<?> values, String element) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rows rows = Rows.of(values.stream()
                .map(value -> Map.<String, Object>of("field", value))
                .toList());
        RowsWriter.write(rows, Representation.XLSX, out);
        NodeList cells = sheet(out.toByteArray()).getElementsByTagName("c");
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < cells.getLength(); i++) {
            NodeList found = ((Element) cells.item(i)).getElementsByTagName(element);
            if (found.getLength() > 0) {
                texts.add(found.item(0).getTextContent());
            }
        }
        return texts;
    }

    private Document sheet(byte[] workbook) throws Exception {
        Path file = Files.write(directory.resolve("workbook.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(sheet);
        }
    }
}
