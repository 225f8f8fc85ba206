package org.performanceplatform.core.recordformats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for the tests. */
final class Workbooks {

    private static final String TEXTS = "xl/sharedStrings.xml";

    private Workbooks() {}

    /** A workbook of two sheets, the first as given. */
    static byte[] workbook(Consumer<Worksheet> first) {
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
        return parts(sheetData, Map.of());
    }

    /** The same with further parts, by their names. */
    static byte[] parts(String sheetData, Map<String, String> further) {
        return parts(
                sheetData,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                further);
    }

    /** The same as it is saved as "Strict Open XML". */
    static byte[] strict(String sheetData) {
        return parts(
                sheetData,
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
                Map.of());
    }

    private static byte[] parts(
            String sheetData, String officeDocument, String spreadsheet, Map<String, String> further) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + (further.containsKey(TEXTS)
                                    ? "<Override PartName=\"/" + TEXTS
                                            + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                                    : "")
                            + "</Types>");
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
            parts.putAll(further);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** Figures of each type a cell may have. */
    static void volumes(Worksheet sheet) {
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
}
