package org.performanceplatform.core.personaldata;

/**
 * What a text is made of, found in one pass, so that most texts need no pattern at all.
 *
 * @param digits how many digits it has
 * @param run the most digits in a row, with blanks, hyphens, points and brackets between them at will
 * @param dots how many points
 * @param colons how many colons
 * @param at whether it has the sign of an e-mail address, or one that may stand for it
 * @param parted whether a digit follows a blank, a plus sign or {@code %20}, as in a postcode
 * @param beyondAscii whether it has a character beyond ASCII, such as a blank that does not break
 */
record Clues(int digits, int run, int dots, int colons, boolean at, boolean parted, boolean beyondAscii) {

    static Clues of(String text) {
        int digits = 0;
        int run = 0;
        int longest = 0;
        int dots = 0;
        int colons = 0;
        boolean at = false;
        boolean parted = false;
        boolean beyondAscii = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                digits++;
                longest = Math.max(longest, ++run);
                parted |= i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '+');
                continue;
            }
            switch (character) {
                case '.' -> dots++;
                case ' ', '-', '(', ')' -> {}
                case ':' -> {
                    colons++;
                    run = 0;
                }
                case '@' -> {
                    at = true;
                    run = 0;
                }
                case '%' -> {
                    at |= text.startsWith("%40", i);
                    parted |= text.startsWith("%20", i);
                    run = 0;
                }
                default -> {
                    beyondAscii |= character > '~';
                    run = 0;
                }
            }
        }
        return new Clues(digits, longest, dots, colons, at, parted, beyondAscii);
    }
}
