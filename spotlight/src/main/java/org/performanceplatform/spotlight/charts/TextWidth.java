package org.performanceplatform.spotlight.charts;

import java.util.ArrayList;
import java.util.List;

/** About how wide a text is in a sans-serif typeface: enough to keep labels apart. */
final class TextWidth {

    private static final double NARROW = 0.3;
    private static final double DIGIT = 0.556;
    private static final double CAPITAL = 0.69;
    private static final double WIDE = 0.85;
    private static final double OTHER = 0.53;

    private TextWidth() {}

    /** In the same unit as the size of the type. */
    static double of(String text, double size) {
        return text.chars().mapToDouble(TextWidth::ofCharacter).sum() * size;
    }

    /** The text in lines of at most {@code width}; the last ends in an ellipsis where {@code lines} are not enough. */
    static List<String> wrapped(String text, double size, double width, int lines) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && of(line + " " + word, size) > width) {
                wrapped.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        wrapped.add(line.toString());
        if (wrapped.size() > lines) {
            String last = String.join(" ", wrapped.subList(lines - 1, wrapped.size()));
            wrapped = new ArrayList<>(wrapped.subList(0, lines - 1));
            wrapped.add(last);
        }
        wrapped.replaceAll(each -> shortened(each, size, width));
        return wrapped;
    }

    private static String shortened(String text, double size, double width) {
        String shorter = text;
        while (of(shorter, size) > width && shorter.length() > 1) {
            shorter = shorter.substring(0, shorter.length() - 2).stripTrailing() + "…";
        }
        return shorter;
    }

    private static double ofCharacter(int character) {
        if (" .,:;'|ijlIft!()-".indexOf(character) >= 0) {
            return NARROW;
        }
        if (character >= '0' && character <= '9') {
            return DIGIT;
        }
        if (character == 'm' || character == 'w' || character == 'M' || character == 'W' || character == '%') {
            return WIDE;
        }
        return Character.isUpperCase(character) ? CAPITAL : OTHER;
    }
}
