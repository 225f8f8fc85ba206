package org.performanceplatform.cli.transactions;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cell of the spreadsheet says of a figure.
 *
 * @param value null unless there is one
 */
record Figure(State state, BigDecimal value) {

    /** Whether there is a value, and if not, why. */
    enum State {
        VALUE,
        /** Asked for, and not told. */
        NOT_PROVIDED,
        /** Not asked of this service. */
        NOT_APPLICABLE,
        /** Something that is no figure: a formula that failed, or a text. */
        UNREADABLE
    }

    static final Figure NOT_PROVIDED = new Figure(State.NOT_PROVIDED, null);
    static final Figure NOT_APPLICABLE = new Figure(State.NOT_APPLICABLE, null);
    static final Figure UNREADABLE = new Figure(State.UNREADABLE, null);

    private static final Pattern NUMBER = Pattern.compile("£?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?");

    /** A cell as it stands in the file; thousands commas and a pound sign are taken off. */
    static Figure of(String cell) {
        String text = cell.strip();
        if (NUMBER.matcher(text).matches()) {
            return new Figure(State.VALUE, new BigDecimal(text.replaceAll("[£,]", "")));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "-", "see notes" -> NOT_PROVIDED;
            case "***" -> NOT_APPLICABLE;
            default -> UNREADABLE;
        };
    }

    /** A cell that counts something: a fraction is no count. */
    static Figure count(String cell) {
        Figure figure = of(cell);
        return figure.state == State.VALUE && figure.value.stripTrailingZeros().scale() > 0 ? UNREADABLE : figure;
    }

    Optional<BigDecimal> number() {
        return Optional.ofNullable(value);
    }
}
