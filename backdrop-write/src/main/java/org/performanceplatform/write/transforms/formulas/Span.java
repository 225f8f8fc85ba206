package org.performanceplatform.write.transforms.formulas;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * The time that a row is about, as the read API writes it.
 *
 * @param start {@code 2013-01-07T00:00:00+00:00}
 * @param end the end, left out of it; null for a row that has none
 * @param at the start
 */
public record Span(String start, String end, Instant at) implements Comparable<Span> {

    /** @throws PoisonedException if the start is no time */
    static Span of(String start, String end) {
        return new Span(start, end, instant(start));
    }

    /** The moment of a time as the read API writes it. */
    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new PoisonedException("A row has a time that can't be read");
        }
    }

    /** Start and end in one, by which the reference names results. */
    String joined() {
        return end == null ? start : start + "_" + end;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = at.compareTo(other.at);
        return byStart != 0 ? byStart : joined().compareTo(other.joined());
    }
}
