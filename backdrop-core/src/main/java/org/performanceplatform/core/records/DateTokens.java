package org.performanceplatform.core.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers, words, blanks and other characters of a date, in order, and how far one has read. */
final class DateTokens {

    /** Numbers with a point are seconds, so the point counts only if no further point follows, as in 01.02.2013. */
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\d.])\\d+\\.\\d+(?![\\d.])|\\d+|[A-Za-z]+|\\s+|.", Pattern.DOTALL);

    private final List<String> tokens;
    private int next;

    private DateTokens(List<String> tokens) {
        this.tokens = tokens;
    }

    static DateTokens of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group().isBlank() ? " " : matcher.group());
        }
        return new DateTokens(tokens);
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    /** The token {@code ahead} places further on, without reading it; empty past the end. */
    String peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : "";
    }

    String take() {
        if (atEnd()) {
            throw new UnreadableDateException();
        }
        return tokens.get(next++);
    }

    /** Reads {@code token} if it comes next. */
    boolean takeIf(String token) {
        if (peek(0).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    void skip(int count) {
        next += count;
    }

    static boolean isNumber(String token) {
        return !token.isEmpty() && token.charAt(0) >= '0' && token.charAt(0) <= '9';
    }
}
