package org.performanceplatform.core.recordformats;

import java.util.BitSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds the cells of a sheet that are not what the library makes of them. A formula whose result is written as nothing, as programs do that
 * don't work it out, is no empty text. And a text that stands at a place where the workbook's list of texts has none is not empty either: the
 * library would make its list as long as that place is far.
 */
final class CellFlaws {

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,9}");
    private static final int LONGEST_PLACE = 9;

    private final StringBuilder value = new StringBuilder();
    private final BitSet withoutResult = new BitSet();
    private final BitSet withoutText = new BitSet();
    private final int texts;
    private int cells;
    private int depth;
    private boolean inValue;
    private boolean listed;
    private boolean text;
    private boolean formula;
    private boolean emptyValue;
    private long farthest = -1;

    /** @param texts how many texts are in the workbook's list */
    CellFlaws(int texts) {
        this.texts = texts;
    }

    /** Takes notice of what the parser is at. */
    void see(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> started(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml);
            case XMLStreamConstants.END_ELEMENT -> ended(xml.getLocalName());
            default -> {}
        }
    }

    /** Whether a formula was without a result. */
    boolean anyWithoutResult() {
        return !withoutResult.isEmpty();
    }

    /** The farthest place of a text in the workbook's list; {@link Long#MAX_VALUE} for a place that is none, -1 without any. */
    long farthest() {
        return farthest;
    }

    /** Whether the cell, counted from 0, has a formula without a result. */
    boolean withoutResult(int cell) {
        return withoutResult.get(cell);
    }

    /** Whether the cell, counted from 0, stands for a text that is not in the list. */
    boolean withoutText(int cell) {
        return withoutText.get(cell);
    }

    private void started(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "c" -> {
                if (depth++ == 0) {
                    cells++;
                    listed = false;
                    text = false;
                    formula = false;
                    emptyValue = false;
                }
                String type = xml.getAttributeValue(null, "t");
                listed |= "s".equals(type);
                text |= "str".equals(type);
            }
            case "f" -> formula = depth > 0;
            case "v" -> {
                inValue = depth > 0;
                value.setLength(0);
            }
            default -> {}
        }
    }

    private void characters(XMLStreamReader xml) {
        if (inValue && value.length() <= LONGEST_PLACE) {
            value.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(), LONGEST_PLACE + 1));
        }
    }

    private void ended(String name) {
        if (name.equals("v") && inValue) {
            inValue = false;
            emptyValue |= value.length() == 0;
            if (listed && value.length() > 0) {
                place(PLACE.matcher(value).matches() ? Long.parseLong(value.toString()) : Long.MAX_VALUE);
            }
        } else if (name.equals("c") && depth > 0 && --depth == 0 && formula && emptyValue && !text) {
            withoutResult.set(cells - 1);
        }
    }

    private void place(long place) {
        farthest = Math.max(farthest, place);
        if (place >= texts) {
            withoutText.set(cells - 1);
        }
    }
}
