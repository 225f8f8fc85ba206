package org.performanceplatform.core.recordformats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Turns a workbook that was saved as "Strict Open XML" (ECMA-376 part 1) into the usual, transitional form (part 4), which is all
 * that the library knows: other names for the namespaces, and dates as numbers. The dates become texts, for they say more.
 */
final class StrictWorkbook {

    /** What the namespaces of the strict form begin with. */
    static final String NAMESPACES = "http://purl.oclc.org/ooxml/";

    private static final Pattern DATE_CELL = Pattern.compile("(<(?:\\w+:)?c\\s[^>]*?\\bt=)([\"'])d\\2");

    private StrictWorkbook() {}

    /** Rewrites the file, whose parts have been found to be within the limits. */
    static void rewrite(WorkbookFile workbook) throws IOException {
        workbook.rewrite((name, part, out) -> copy(part, out));
    }

    /** Tag by tag; every byte is a character here, which keeps texts in UTF-8 as they are. */
    private static void copy(InputStream bytes, OutputStream out) throws IOException {
        InputStream part = new BufferedInputStream(bytes);
        ByteArrayOutputStream tag = new ByteArrayOutputStream();
        for (int next = part.read(); next >= 0; next = part.read()) {
            tag.write(next);
            if (next == '>') {
                out.write(transitional(tag));
                tag.reset();
            }
        }
        tag.writeTo(out);
    }

    private static byte[] transitional(ByteArrayOutputStream tag) {
        String text = tag.toString(StandardCharsets.ISO_8859_1);
        if (text.contains(NAMESPACES)) {
            text = text.replace(
                            NAMESPACES + "officeDocument/relationships",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                    .replace(
                            NAMESPACES + "spreadsheetml/main",
                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        }
        return DATE_CELL.matcher(text).replaceFirst("$1$2str$2").getBytes(StandardCharsets.ISO_8859_1);
    }
}
