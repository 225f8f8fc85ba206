package org.performanceplatform.core.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The three numbers of a date as they stand in the text, one of which may be a month by its name. */
final class CalendarParts {

    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_NUMBER = 18;

    private final List<Long> numbers = new ArrayList<>();
    private int monthAt = -1;

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    boolean isComplete() {
        return numbers.size() == 3;
    }

    void add(String digits) {
        if (isComplete() || digits.length() > LONGEST_NUMBER || !digits.chars().allMatch(Character::isDigit)) {
            throw new UnreadableDateException();
        }
        numbers.add(Long.parseLong(digits));
    }

    void addMonth(int month) {
        if (isComplete() || monthAt >= 0) {
            throw new UnreadableDateException();
        }
        monthAt = numbers.size();
        numbers.add((long) month);
    }

    /** Year, month and day as eight digits. */
    void compact(String digits) {
        if (!isEmpty()) {
            throw new UnreadableDateException();
        }
        add(digits.substring(0, 4));
        add(digits.substring(4, 6));
        add(digits.substring(6));
    }

    /**
     * The date.
     *
     * @throws UnreadableDateException if there are fewer than three numbers
     * @throws DateTimeException if there is no such day
     */
    LocalDate toDate(int currentYear) {
        if (!isComplete()) {
            throw new UnreadableDateException();
        }
        return switch (monthAt) {
            case 0 -> numbers.get(1) > LAST_DAY ? date(1, 0, 2, currentYear) : date(2, 0, 1, currentYear);
            case 1 -> numbers.get(0) > LAST_DAY ? date(0, 1, 2, currentYear) : date(2, 1, 0, currentYear);
            case 2 -> numbers.get(1) > LAST_DAY ? date(1, 2, 0, currentYear) : date(0, 2, 1, currentYear);
            default -> inFigures(currentYear);
        };
    }

    private LocalDate inFigures(int currentYear) {
        if (numbers.get(0) > LAST_DAY) {
            return date(0, 1, 2, currentYear);
        }
        return numbers.get(0) > LAST_MONTH ? date(2, 1, 0, currentYear) : date(2, 0, 1, currentYear);
    }

    private LocalDate date(int yearAt, int monthAt, int dayAt, int currentYear) {
        long year = century(numbers.get(yearAt), currentYear);
        long month = numbers.get(monthAt);
        long day = numbers.get(dayAt);
        if (year > LAST_YEAR || month > LAST_MONTH || day > LAST_DAY) {
            throw new DateTimeException("no such day");
        }
        return LocalDate.of((int) year, (int) month, (int) day);
    }

    private static long century(long year, int currentYear) {
        if (year >= 100) {
            return year;
        }
        long full = year + currentYear / 100 * 100L;
        if (Math.abs(full - currentYear) < 50) {
            return full;
        }
        return full < currentYear ? full + 100 : full - 100;
    }
}
