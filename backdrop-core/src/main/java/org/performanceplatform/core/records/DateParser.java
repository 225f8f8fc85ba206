package org.performanceplatform.core.records;

import static org.performanceplatform.core.records.DateTokens.isNumber;

import java.util.Optional;

/** Collects the parts of a date from its tokens. Which number is day, month or year, {@link CalendarParts} decides. */
final class DateParser {

    private final DateTokens tokens;
    private final CalendarParts calendar = new CalendarParts();
    private final ClockParts clock = new ClockParts();

    DateParser(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** @throws UnreadableDateException if the tokens are no date */
    ParsedDate parse() {
        while (!tokens.atEnd()) {
            String token = tokens.take();
            if (isNumber(token)) {
                number(token);
            } else if (Character.isLetter(token.charAt(0))) {
                word(token);
            } else if ((token.equals("+") || token.equals("-")) && clock.hasHour() && isNumber(tokens.peek(0))) {
                offset(token.equals("+") ? 1 : -1);
            } else if (!DateWords.isMeaningless(token)) {
                throw new UnreadableDateException();
            }
        }
        return new ParsedDate(calendar, clock);
    }

    private void number(String token) {
        String following = tokens.peek(0);
        int digits = token.indexOf('.') < 0 ? token.length() : token.indexOf('.');
        boolean whole = digits == token.length();
        if (calendar.isComplete() && !clock.hasHour() && whole && (digits == 2 || digits == 4) && endsHere(following)) {
            clock.compact(token);
        } else if (digits == 6 && (whole || calendar.isComplete()) && !clock.hasHour()) {
            sixDigits(token);
        } else if (whole && (digits == 8 || digits == 12 || digits == 14)) {
            calendar.compact(token.substring(0, 8));
            if (digits > 8) {
                clock.compact(token.substring(8));
            }
        } else if (following.equals(":")) {
            timeOfDay(token);
        } else if (!withUnit(token)) {
            halfOfDayOrDate(token, following);
        }
    }

    private boolean endsHere(String following) {
        return following.isEmpty()
                || (!following.equals(" ")
                        && !following.equals(":")
                        && DateWords.unit(following).isEmpty()
                        && !DateWords.isHalfOfDay(following));
    }

    private void sixDigits(String token) {
        if (calendar.isEmpty()) {
            calendar.add(token.substring(0, 2));
            calendar.add(token.substring(2, 4));
            calendar.add(token.substring(4));
        } else {
            clock.compact(token);
        }
    }

    private void timeOfDay(String hour) {
        clock.hour(hour);
        tokens.skip(1);
        clock.minute(tokens.take());
        if (tokens.takeIf(":")) {
            clock.second(tokens.take());
        }
    }

    private boolean withUnit(String token) {
        int ahead = tokens.peek(0).equals(" ") ? 1 : 0;
        Optional<Character> unit = DateWords.unit(tokens.peek(ahead));
        unit.ifPresent(known -> {
            tokens.skip(ahead + 1);
            switch (known) {
                case 'h' -> clock.hour(token);
                case 'm' -> clock.minute(token);
                default -> clock.second(token);
            }
        });
        return unit.isPresent();
    }

    private void halfOfDayOrDate(String token, String following) {
        int ahead = following.equals(" ") ? 1 : 0;
        if (DateWords.isHalfOfDay(tokens.peek(ahead)) && !clock.hasHour()) {
            clock.hour(token);
        } else if (following.equals("-") || following.equals("/") || following.equals(".")) {
            calendar.add(token);
            separated(following);
        } else if (following.isEmpty() || DateWords.isMeaningless(following)) {
            calendar.add(token);
        } else {
            throw new UnreadableDateException();
        }
    }

    /** The second and third part of a date such as 2013-01-02 or 2/Jan/2013. */
    private void separated(String separator) {
        tokens.skip(1);
        if (tokens.atEnd()) {
            return;
        }
        numberOrMonth(tokens.take());
        if (tokens.takeIf(separator)) {
            numberOrMonth(tokens.take());
        }
    }

    private void numberOrMonth(String token) {
        if (isNumber(token)) {
            calendar.add(token);
        } else {
            calendar.addMonth(DateWords.month(token).orElseThrow(UnreadableDateException::new));
        }
    }

    private void word(String word) {
        Optional<Integer> month = DateWords.month(word);
        if (month.isPresent()) {
            calendar.addMonth(month.get());
        } else if (DateWords.isHalfOfDay(word) && clock.hasHour()) {
            clock.halfOfDay(word);
        } else if (clock.hasHour() && (DateWords.isUtc(word) || DateWords.isZone(word))) {
            zone();
        } else if (!DateWords.isWeekday(word) && !DateWords.isMeaningless(word)) {
            throw new UnreadableDateException();
        }
    }

    /** Names of zones are ignored; in {@code GMT+3} the sign says how to come to GMT, so it is turned round. */
    private void zone() {
        String sign = tokens.peek(0);
        if ((sign.equals("+") || sign.equals("-")) && isNumber(tokens.peek(1))) {
            tokens.skip(1);
            offset(sign.equals("+") ? -1 : 1);
        }
    }

    private void offset(int sign) {
        String digits = tokens.take();
        if (digits.length() == 4) {
            clock.offset(sign, digits.substring(0, 2), digits.substring(2));
        } else if (digits.length() <= 2) {
            clock.offset(sign, digits, tokens.takeIf(":") ? tokens.take() : "0");
        } else {
            throw new UnreadableDateException();
        }
    }
}
