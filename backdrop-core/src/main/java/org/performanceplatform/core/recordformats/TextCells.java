package org.performanceplatform.core.recordformats;

import java.math.BigInteger;

/** Makes values of the texts of a table's cells (ecosystem section 2.3), by what the schema admits for the column. */
final class TextCells {

    /** Longer whole numbers with a sign or a zero in front are telephone numbers or other ids, not quantities. */
    private static final int LONGEST_PADDED = 9;

    private static final int DIGITS_OF_A_LONG = 18;

    /** Room for {@code false} and some blanks. */
    private static final int LONGEST_TRUTH = 16;

    private final Limits limits;

    TextCells(Limits limits) {
        this.limits = limits;
    }

    /**
     * The value of a cell that is not empty: a number or a truth value where the column takes it and the text is one,
     * else the text.
     *
     * @param row the place of the row
     */
    Object value(String text, Column column, Position row) {
        char first = text.charAt(0);
        if (column.takesNumbers() && (first <= '9' || Character.isWhitespace(first))) {
            Object number = number(text.strip(), column, row);
            if (number != null) {
                return number;
            }
        }
        if (column.takesBooleans() && text.length() <= LONGEST_TRUTH) {
            String truth = text.strip();
            if (truth.equalsIgnoreCase("true") || truth.equalsIgnoreCase("false")) {
                return truth.length() == "true".length();
            }
        }
        if (column.isDate()) {
            AmbiguousDates.refuse(text, row.at(column.label()));
        }
        return text;
    }

    private Object number(String text, Column column, Position row) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int whole = digits(text, start);
        int length = text.length();
        if (whole == length) {
            return length == start || padded(text, start) ? null : integer(text, start, column, row);
        }
        int point = whole;
        int end = whole;
        if (text.charAt(end) == '.') {
            end = digits(text, end + 1);
            point = end - 1;
        }
        boolean anyDigit = whole > start || point > whole;
        if (!anyDigit) {
            return null;
        }
        if (end < length && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < length && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            end = digits(text, exponent);
            if (end == exponent) {
                return null;
            }
        }
        return end == length ? floating(text, column, row) : null;
    }

    private static boolean padded(String text, int start) {
        boolean signedOrZero = text.charAt(0) == '+' || text.charAt(start) == '0';
        return signedOrZero && text.length() - start > LONGEST_PADDED;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private Object integer(String text, int start, Column column, Position row) {
        if (text.length() - start <= DIGITS_OF_A_LONG) {
            return Long.parseLong(text);
        }
        if (text.length() > limits.numberCharacters()) {
            throw limits.numberTooLong(row.at(column.label()));
        }
        BigInteger number = new BigInteger(text);
        return number.bitLength() < Long.SIZE ? (Object) number.longValueExact() : number;
    }

    private Double floating(String text, Column column, Position row) {
        if (text.length() > limits.numberCharacters()) {
            throw limits.numberTooLong(row.at(column.label()));
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            Position position = row.at(column.label());
            throw new RecordFormatException(
                    Fault.NUMBER_OUT_OF_RANGE,
                    position,
                    Places.subject(position) + " has a number that is too large to be stored");
        }
        return number;
    }
}
