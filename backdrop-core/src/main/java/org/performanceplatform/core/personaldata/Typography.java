package org.performanceplatform.core.personaldata;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Undoes what word processors and web pages make of what people typed: blanks that don't break, dashes, digits of full width, signs without
 * a width. A number is no less one for being written with them.
 */
final class Typography {

    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern WITHOUT_WIDTH = Pattern.compile("[\u00ad\u200b-\u200d\u2060\ufeff]");

    private Typography() {}

    /** The text in the compatibility form of Unicode (NFKC), with hyphens for dashes and without what has no width. */
    static String asTyped(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String hyphened = DASHES.matcher(compatible).replaceAll("-");
        return WITHOUT_WIDTH.matcher(hyphened).replaceAll("");
    }
}
