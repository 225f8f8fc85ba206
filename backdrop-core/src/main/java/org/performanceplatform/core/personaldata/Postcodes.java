package org.performanceplatform.core.personaldata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds full postcodes, such as {@code SW1A 1AA}; the outward code {@code SW1A} alone covers thousands of homes and is no
 * personal data. Without the space a postcode counts only where it is all the text.
 */
final class Postcodes {

    /** The longest text that is looked at as a whole: a postcode and some blanks around it. */
    static final int LONGEST_ALONE = 12;

    private static final int LONGEST = "SW1A  1AA".length();

    private static final String FULL =
            "(GIR|[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9](?:[0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]))%s([0-9][ABD-HJLNP-UW-Z]{2})";

    private static final Pattern WHOLE =
            Pattern.compile(String.format(FULL, "(?: {0,2}|\\+)"), Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHIN =
            Pattern.compile("(?<![A-Za-z0-9/_.-])" + String.format(FULL, "(?: {1,2}|%20|\\+)") + "(?![A-Za-z0-9/_-])");

    private static final Pattern ORDINAL = Pattern.compile("1ST|2ND|3RD|[0-9]TH");
    private static final Pattern DIGITS_ON = Pattern.compile("[0-9].*");

    /** The areas that Royal Mail serves; letters of other codes that happen to have the form are not among them. */
    private static final Set<String> AREAS = Set.of(
            ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK "
                            + "FY G GIR GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME "
                            + "MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST "
                            + "SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" "));

    private Postcodes() {}

    static boolean in(String field, String text) {
        String whole = text.strip();
        if (whole.length() <= LONGEST) {
            Matcher postcode = WHOLE.matcher(whole);
            if (postcode.matches()) {
                return served(postcode.group(1));
            }
        }
        if (text.indexOf(' ') < 0 && text.indexOf('+') < 0 && !text.contains("%20")) {
            return false;
        }
        String searched = TellingNames.POSTCODE.matches(field) ? text.toUpperCase(Locale.ROOT) : text;
        Matcher postcode = WITHIN.matcher(searched);
        while (postcode.find()) {
            if (served(postcode.group(1)) && !ORDINAL.matcher(postcode.group(2)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean served(String outward) {
        return AREAS.contains(
                DIGITS_ON.matcher(outward.toUpperCase(Locale.ROOT)).replaceFirst(""));
    }
}
