package org.performanceplatform.write.transforms.formulas;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions from a transform's options, which are searched for anywhere in a text. */
final class Matching {

    /** More looks at characters than any sensible expression needs for a text of 8 KiB. */
    private static final int MOST_STEPS = 2_000_000;

    private Matching() {}

    static Pattern compile(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new PoisonedException("An option is no regular expression");
        }
    }

    /** @throws PoisonedException if the expression takes forever on the text */
    static boolean found(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Watched(text, new int[1])).find();
        } catch (StackOverflowError e) {
            throw new PoisonedException("A regular expression of the options is too complicated for a value");
        }
    }

    /** A text that counts how often it is looked at. */
    private record Watched(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new PoisonedException("A regular expression of the options takes too long for a value");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
