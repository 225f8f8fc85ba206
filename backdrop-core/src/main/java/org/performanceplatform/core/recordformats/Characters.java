package org.performanceplatform.core.recordformats;

/** What a text is made of. */
final class Characters {

    private Characters() {}

    /** Whether half of a surrogate pair stands alone in the text. */
    static boolean broken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                boolean pair = Character.isHighSurrogate(character)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
