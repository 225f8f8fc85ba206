package org.performanceplatform.core.results;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.PercentFormat;

/** One cell of a result: a number, a text, or the reason why there is none. Missing is never zero. */
public sealed interface Value permits Value.Figure, Value.Text, Value.Missing {

    /** What is said of a share of more than the whole. */
    String ABOVE_WHOLE = "above 100%";

    /**
     * A number, with how final it is.
     *
     * @param number finite
     */
    record Figure(double number, Standing standing) implements Value {

        @Override
        public String text(Format format) {
            return format.of(number);
        }

        @Override
        public OptionalDouble asNumber() {
            return OptionalDouble.of(number);
        }
    }

    /**
     * Words.
     *
     * @param href where they link to, or null
     */
    record Text(String words, String href) implements Value {

        @Override
        public String text(Format format) {
            return format.of(words);
        }
    }

    /** No value, and why. */
    record Missing(Reason reason) implements Value {

        @Override
        public String text(Format format) {
            return reason.words();
        }
    }

    /** Why there is no value. */
    enum Reason {
        /** Records for the time exist or were due, and hold no value. */
        NOT_PROVIDED("not provided"),
        /** The record itself says that the figure has no meaning here. */
        NOT_APPLICABLE("not applicable"),
        /** The period has ended, but its figures need not have been sent yet. */
        NOT_YET_DUE("not yet due");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The words that people read. */
        public String words() {
            return words;
        }
    }

    /** How final a figure is. */
    enum Standing {
        FINAL,
        PROVISIONAL,
        REVISED
    }

    /** The value as people read it: the number or text in this format, or why it is missing. */
    String text(Format format);

    /** {@code provisional} or {@code revised}; empty of a final figure, and of what is none. */
    default Optional<String> standingInWords() {
        return this instanceof Figure figure && figure.standing() != Standing.FINAL
                ? Optional.of(figure.standing().name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether it is a share of more than the whole: wrong, but shown as it was sent, and flagged ({@code docs/kpis.md}). */
    default boolean isAboveWhole(Format format) {
        return format instanceof PercentFormat percent
                && asNumber().isPresent()
                && percent.isAboveWhole(asNumber().getAsDouble());
    }

    /** What is said beside it: {@code revised}, {@code above 100%}, {@code provisional, above 100%}; usually nothing. */
    default Optional<String> remark(Format format) {
        Optional<String> above = isAboveWhole(format) ? Optional.of(ABOVE_WHOLE) : Optional.empty();
        return Stream.of(standingInWords(), above)
                .flatMap(Optional::stream)
                .reduce((standing, flag) -> standing + ", " + flag);
    }

    /** The number, if this is one. */
    default OptionalDouble asNumber() {
        return OptionalDouble.empty();
    }

    /** Whether there is no value. */
    default boolean isMissing() {
        return this instanceof Missing;
    }

    /** A final figure. */
    static Value of(double number) {
        return new Figure(number, Standing.FINAL);
    }

    /** Words without a link. */
    static Value of(String words) {
        return new Text(words, null);
    }

    /** The value that was not provided. */
    static Value notProvided() {
        return new Missing(Reason.NOT_PROVIDED);
    }
}
