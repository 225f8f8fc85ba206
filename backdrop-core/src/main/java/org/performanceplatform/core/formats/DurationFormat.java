package org.performanceplatform.core.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A length of time, given in milliseconds ({@code reference/spotlight.md} section 6.2). */
public record DurationFormat(NumberOptions options, Unit unit) implements Format {

    /** The largest unit that is written. */
    public enum Unit {
        MILLISECONDS,
        SECONDS,
        MINUTES
    }

    private static final double MILLISECONDS_IN_SECOND = 1000;
    private static final int SECONDS_IN_MINUTE = 60;

    /** Seconds with three significant figures: {@code 0.69s}. */
    public static final DurationFormat SECONDS = new DurationFormat(NumberOptions.DEFAULT.padded(), Unit.SECONDS);

    /** Whole milliseconds: {@code 690ms}. */
    public static final DurationFormat MILLISECONDS =
            new DurationFormat(NumberOptions.DEFAULT.padded(), Unit.MILLISECONDS);

    static DurationFormat from(JsonNode node) {
        NumberOptions options = NumberOptions.from(node);
        Unit unit =
                switch (node.path("unit").asText("ms").toLowerCase(Locale.ROOT)) {
                    case "s" -> Unit.SECONDS;
                    case "m" -> Unit.MINUTES;
                    default -> Unit.MILLISECONDS;
                };
        return new DurationFormat(node.path("pad").asBoolean(true) ? options.padded() : options, unit);
    }

    @Override
    public String of(double value) {
        return switch (unit) {
            case MILLISECONDS -> Numbers.text(value, options) + "ms";
            case SECONDS -> Numbers.text(value / MILLISECONDS_IN_SECOND, options) + "s";
            case MINUTES -> minutes(value / MILLISECONDS_IN_SECOND);
        };
    }

    @Override
    public String name() {
        return "duration";
    }

    private static String minutes(double seconds) {
        double minutes = Math.floor(seconds / SECONDS_IN_MINUTE);
        double rest = seconds - minutes * SECONDS_IN_MINUTE;
        String whole = Numbers.text(minutes, NumberOptions.DEFAULT) + "m";
        return rest == 0 ? whole : whole + " " + Numbers.text(rest, NumberOptions.DEFAULT.withDecimals(0)) + "s";
    }
}
