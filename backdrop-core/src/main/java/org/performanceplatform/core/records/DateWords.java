package org.performanceplatform.core.records;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The English words of dates, and the characters that mean nothing in them. */
final class DateWords {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> WEEKDAYS = Set.of(
            "mon",
            "monday",
            "tue",
            "tuesday",
            "wed",
            "wednesday",
            "thu",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday",
            "sun",
            "sunday");
    private static final Set<String> MEANINGLESS =
            Set.of(" ", ".", ",", ";", "-", "/", "'", "T", "at", "on", "and", "ad", "of", "st", "nd", "rd", "th");
    private static final Set<String> UTC = Set.of("UTC", "GMT", "Z");

    private DateWords() {}

    /** The number of a month by its name or the first three letters of it ({@code Sept} too), in any case. */
    static Optional<Integer> month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (month.equals(lower) || month.substring(0, 3).equals(lower)) {
                return Optional.of(i + 1);
            }
        }
        return lower.equals("sept") ? Optional.of(9) : Optional.empty();
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isMeaningless(String token) {
        return MEANINGLESS.contains(token);
    }

    static boolean isUtc(String word) {
        return UTC.contains(word);
    }

    /** Whether a word can be the name of a zone, such as {@code BST}. */
    static boolean isZone(String word) {
        return word.length() >= 3 && word.length() <= 5 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Whether a word says which half of the day it is. */
    static boolean isHalfOfDay(String word) {
        return word.equalsIgnoreCase("am") || word.equalsIgnoreCase("pm");
    }

    /** The unit of time that a word names: h, m or s. */
    static Optional<Character> unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "h", "hour", "hours" -> Optional.of('h');
            case "m", "minute", "minutes" -> Optional.of('m');
            case "s", "second", "seconds" -> Optional.of('s');
            default -> Optional.empty();
        };
    }
}
