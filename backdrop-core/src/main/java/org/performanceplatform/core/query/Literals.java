package org.performanceplatform.core.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.performanceplatform.core.periods.Period;

/** Values as {@code where} writes them. */
final class Literals {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final Set<String> TIMES = Set.of("_timestamp", "_start_at", "_end_at", "_updated_at");

    private Literals() {}

    /** The value a text stands for when it is compared with that field. */
    static Object parse(String field, String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        if (isTime(field)) {
            return GivenTime.parse(quoted ? text.substring(1, text.length() - 1) : text)
                    .map(GivenTime::instant)
                    .orElseThrow(() -> new InvalidQueryException(
                            "where",
                            field + " in 'where' can only be compared with a datetime eg. 2016-01-01T00:00:00Z"));
        }
        if (quoted) {
            return text.substring(1, text.length() - 1);
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> NUMBER.matcher(text).matches() ? number(text) : text;
        };
    }

    /** The parts between commas that stand outside quotes, without blanks around them. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        for (char character : text.toCharArray()) {
            boolean opens = quote == 0
                    && (character == '"' || character == '\'')
                    && part.toString().isBlank();
            if (character == ',' && quote == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
                continue;
            }
            if (opens) {
                quote = character;
            } else if (character == quote) {
                quote = 0;
            }
            part.append(character);
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static boolean isTime(String field) {
        if (TIMES.contains(field)) {
            return true;
        }
        for (Period period : Period.values()) {
            if (period.startField().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private static Object number(String text) {
        BigDecimal number = new BigDecimal(text);
        try {
            BigInteger integer = number.toBigIntegerExact();
            if (integer.bitLength() < Long.SIZE) {
                return integer.longValue();
            }
        } catch (ArithmeticException e) {
            return number.doubleValue();
        }
        return number.doubleValue();
    }
}
