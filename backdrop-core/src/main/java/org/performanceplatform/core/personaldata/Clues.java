package org.performanceplatform.core.personaldata;

/** What a text is made of, counted in one pass, so that most texts need no pattern at all. */
record Clues(int digits, int letters, int dots, int colons, boolean at) {

    static Clues of(String text) {
        int digits = 0;
        int letters = 0;
        int dots = 0;
        int colons = 0;
        boolean at = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                digits++;
            } else if ((character | 0x20) >= 'a' && (character | 0x20) <= 'z') {
                letters++;
            } else if (character == '.') {
                dots++;
            } else if (character == ':') {
                colons++;
            } else if (character == '@' || character == '%') {
                at = true;
            }
        }
        return new Clues(digits, letters, dots, colons, at);
    }
}
