package org.performanceplatform.core.recordformats;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Writes the {@linkplain CellFlaws flawed cells} of a workbook so that the library sees what they are: a formula without a result has no
 * value at all, and a text that is not in the list is an error.
 */
final class FlawedCells {

    private static final XMLOutputFactory XML = new OutputFactoryImpl();

    private final CellFlaws flaws;
    private final XMLStreamReader from;
    private final XMLStreamWriter to;
    private int cells;
    private int depth;
    private boolean skipping;

    private FlawedCells(CellFlaws flaws, XMLStreamReader from, XMLStreamWriter to) {
        this.flaws = flaws;
        this.from = from;
        this.to = to;
    }

    /**
     * Rewrites parts of the file, all of which have been found to be within the limits.
     *
     * @param parts the names of those that have flawed cells
     * @param texts how many texts are in the workbook's list
     */
    static void rewrite(WorkbookFile workbook, Set<String> parts, int texts) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(workbook.path()).get()) {
            workbook.rewrite((name, part, out) -> {
                if (parts.contains(name)) {
                    rewrite(flaws(zip, name, texts), part, out);
                } else {
                    part.transferTo(out);
                }
            });
        }
    }

    private static CellFlaws flaws(ZipFile zip, String name, int texts) throws IOException {
        CellFlaws flaws = new CellFlaws(texts);
        for (ZipArchiveEntry entry : zip.getEntries(name)) {
            try (InputStream part = zip.getInputStream(entry)) {
                XMLStreamReader xml = WorkbookScan.XML.createXMLStreamReader(part);
                while (xml.hasNext()) {
                    flaws.see(xml, xml.next());
                }
            } catch (XMLStreamException e) {
                // cut short or broken: the reader will stop at the same place and say so
            }
        }
        return flaws;
    }

    private static void rewrite(CellFlaws flaws, InputStream part, OutputStream out) {
        try {
            XMLStreamWriter to = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            try {
                new FlawedCells(flaws, WorkbookScan.XML.createXMLStreamReader(part), to).copy();
            } finally {
                to.flush();
            }
        } catch (XMLStreamException e) {
            // what comes after is not read either
        }
    }

    private void copy() throws XMLStreamException {
        to.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        while (from.hasNext()) {
            switch (from.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(from.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                case XMLStreamConstants.END_ELEMENT -> end(from.getLocalName());
                default -> {}
            }
        }
        to.writeEndDocument();
    }

    private void start(String name) throws XMLStreamException {
        if (name.equals("c") && depth++ == 0) {
            cells++;
        }
        skipping |= name.equals("v") && isWithoutResult();
        if (skipping) {
            return;
        }
        to.writeStartElement(text(from.getPrefix()), name, text(from.getNamespaceURI()));
        for (int i = 0; i < from.getNamespaceCount(); i++) {
            to.writeNamespace(text(from.getNamespacePrefix(i)), text(from.getNamespaceURI(i)));
        }
        boolean otherType = name.equals("c") && (isWithoutResult() || isWithoutText());
        for (int i = 0; i < from.getAttributeCount(); i++) {
            if (!otherType || !from.getAttributeLocalName(i).equals("t")) {
                to.writeAttribute(
                        text(from.getAttributePrefix(i)),
                        text(from.getAttributeNamespace(i)),
                        from.getAttributeLocalName(i),
                        from.getAttributeValue(i));
            }
        }
        if (otherType && isWithoutText()) {
            to.writeAttribute("t", "e");
        }
        if (name.equals("v") && isWithoutText()) {
            to.writeCharacters("missing text ");
        }
    }

    private void characters() throws XMLStreamException {
        if (!skipping) {
            to.writeCharacters(from.getTextCharacters(), from.getTextStart(), from.getTextLength());
        }
    }

    private void end(String name) throws XMLStreamException {
        if (!skipping) {
            to.writeEndElement();
        }
        skipping &= !name.equals("v");
        if (name.equals("c") && depth > 0) {
            depth--;
        }
    }

    private boolean isWithoutResult() {
        return depth > 0 && flaws.withoutResult(cells - 1);
    }

    private boolean isWithoutText() {
        return depth > 0 && flaws.withoutText(cells - 1);
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull;
    }
}
