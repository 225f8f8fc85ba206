package org.performanceplatform.core.recordformats;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through every part of a workbook before it is opened, with the parsers that open it. The library that reads
 * workbooks trusts them: it holds shared texts, styles and formulas in memory, and makes room for as many cells as a
 * cell's address says.
 */
final class WorkbookScan {

    /** Excel's own limits. */
    private static final int COLUMNS = 16_384;

    private static final int FORMULA_CHARACTERS = 8_192;

    /** What the library keeps in memory, one by one. */
    private static final Set<String> KEPT =
            Set.of("si", "xf", "numFmt", "sheet", "Override", "Default", "Relationship");

    private static final int MOST_KEPT = 1_000_000;
    private static final int MOST_FORMULA_WORK = 500_000_000;

    private static final String TEXT = "a text of more than %,d characters";
    private static final String ARRAYS = "formulas over ranges that take more than %,d steps to be read";

    /** Parses as the library does. */
    static final XMLInputFactory XML = factory();

    private final Limits limits;
    private long inflatedLeft;
    private long keptCharacters;
    private int kept;
    private long arrayFormulas;
    private long formulaWork;
    private boolean styled;
    private boolean strict;
    private int texts;
    private int textsOfPart;
    private final Map<String, Long> farthestTexts = new HashMap<>();
    private final Set<String> flawed = new HashSet<>();

    private WorkbookScan(Limits limits) {
        this.limits = limits;
        this.inflatedLeft = limits.inflatedBytes();
        this.keptCharacters = mostKeptCharacters();
    }

    private long mostKeptCharacters() {
        return 32L * limits.recordCharacters();
    }

    /**
     * What the library has to be told of a workbook.
     *
     * @param styled whether it has styles, without which no number is a date
     * @param strict whether it has to be {@linkplain StrictWorkbook rewritten} first
     * @param flawed the names of the parts that have to be {@linkplain FlawedCells rewritten} before
     * @param texts how many texts are in its list
     */
    record Found(boolean styled, boolean strict, Set<String> flawed, int texts) {}

    /** Refuses a workbook whose parts exceed a limit. */
    static Found check(WorkbookFile file, Limits limits) throws IOException {
        WorkbookScan scan = new WorkbookScan(limits);
        try (ZipFile zip = ZipFile.builder().setPath(file.path()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = scan.limited(zip.getInputStream(entry))) {
                    scan.part(entry.getName(), part);
                    part.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return new Found(scan.styled, scan.strict, scan.flawed(), scan.texts);
    }

    private Set<String> flawed() {
        farthestTexts.forEach((name, farthest) -> {
            if (farthest >= texts) {
                flawed.add(name);
            }
        });
        return flawed;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void part(String name, InputStream part) {
        CellFlaws flaws = new CellFlaws(Integer.MAX_VALUE);
        textsOfPart = 0;
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            long characters = 0;
            boolean formula = false;
            while (xml.hasNext()) {
                int event = xml.next();
                flaws.see(xml, event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    characters = 0;
                    formula = xml.getLocalName().equals("f");
                    element(xml);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    characters += xml.getTextLength();
                    int most = formula ? FORMULA_CHARACTERS : limits.recordCharacters();
                    refuseIf(characters > most, formula ? "a formula of more than %,d characters" : TEXT, most);
                    keptCharacters -= xml.getTextLength() / 4;
                    refuseIf(keptCharacters < 0, "more than %,d characters in all", 4 * mostKeptCharacters());
                }
            }
        } catch (XMLStreamException e) {
            // no XML, such as a picture; were it a sheet, the reader would stop at the same place and say so
        }
        texts = Math.max(texts, textsOfPart);
        farthestTexts.put(name, flaws.farthest());
        if (flaws.anyWithoutResult()) {
            flawed.add(name);
        }
    }

    private void element(XMLStreamReader xml) {
        String name = xml.getLocalName();
        styled |= name.equals("styleSheet");
        textsOfPart += name.equals("si") ? 1 : 0;
        strict |= name.equals("workbook") && xml.getNamespaceURI().startsWith(StrictWorkbook.NAMESPACES);
        if (KEPT.contains(name)) {
            refuseIf(++kept > MOST_KEPT, "more than %,d different texts and styles", MOST_KEPT);
        } else if (name.equals("c")) {
            strict |= "d".equals(xml.getAttributeValue(null, "t"));
            String address = xml.getAttributeValue(null, "r");
            refuseIf(address != null && column(address) > COLUMNS, "more than %,d columns", COLUMNS);
            formulaWork += arrayFormulas;
            refuseIf(formulaWork > MOST_FORMULA_WORK, ARRAYS, MOST_FORMULA_WORK);
        } else if (name.equals("f")) {
            String kind = xml.getAttributeValue(null, "t");
            arrayFormulas += "array".equals(kind) ? 1 : 0;
            formulaWork += "shared".equals(kind) ? FORMULA_CHARACTERS / 16 : 0;
        }
    }

    /** The number, from 1, of the column that an address such as {@code $AB12} names. */
    private static long column(String address) {
        long column = 0;
        int start = address.startsWith("$") ? 1 : 0;
        for (int i = start; i < address.length() && column <= COLUMNS; i++) {
            char letter = Character.toUpperCase(address.charAt(i));
            if (letter == '$' || (letter >= '0' && letter <= '9')) {
                return column;
            }
            if (letter < 'A' || letter > 'Z') {
                return Long.MAX_VALUE;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }

    /** @param what of which the workbook has more than the limit, with a place for its number */
    private static void refuseIf(boolean excessive, String what, long limit) {
        if (excessive) {
            throw new RecordFormatException(
                    Fault.INFLATED_TOO_LARGE,
                    Position.NONE,
                    "The workbook has " + String.format(what, limit)
                            + ", which is more than can be read; send a plain table");
        }
    }

    private InputStream limited(InputStream part) {
        return new BlockStream() {
            private int sinceTag;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = part.read(bytes, offset, (int) Math.min(length, inflatedLeft + 1));
                if (read > inflatedLeft) {
                    throw Body.inflatedTooLarge(limits);
                }
                for (int i = offset; i < offset + read; i++) {
                    sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
                }
                refuseIf(sinceTag > 4 * limits.recordCharacters(), TEXT, limits.recordCharacters());
                inflatedLeft -= Math.max(read, 0);
                return read;
            }

            @Override
            public void close() throws IOException {
                part.close();
            }
        };
    }
}
