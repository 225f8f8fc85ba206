package org.performanceplatform.core.revisions;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.performanceplatform.core.formats.DatePattern;
import org.performanceplatform.core.formats.PeriodLabel;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.periods.Period;

/** Says revisions in words: {@code Transactions for January 2016 (channel: web) changed from 1,200 to 1,250}. */
public final class RevisionWords {

    private static final String NO_VALUE = "no value";
    private static final int MOST_DECIMALS = 10;
    private static final int LONGEST_TEXT = 80;
    private static final int MOST_DIMENSIONS = 3;

    private RevisionWords() {}

    /** The sentence, without a full stop. */
    public static String title(Revision revision) {
        String what = field(revision.change().field()) + " for " + period(revision) + dimensions(revision);
        return revision.record().removed()
                ? what + " was removed; it was " + value(revision.change().before())
                : what + " changed from " + value(revision.change().before()) + " to "
                        + value(revision.change().after());
    }

    /** What people call the span of time that the revised record is about: {@code January 2016}. */
    public static String period(Revision revision) {
        RecordSpan span = revision.record().span();
        return Arrays.stream(Period.values())
                .filter(period -> period.floor(span.start()).equals(span.start())
                        && period.plus(span.start(), 1).equals(span.end()))
                .findFirst()
                .map(period -> PeriodLabel.of(period, span.start(), span.end()))
                .orElseGet(() -> PeriodLabel.range(span.start(), span.end(), "D MMM YYYY"));
    }

    /** A field's name as words: {@code Number of transactions}. */
    public static String field(String name) {
        String words =
                switch (name) {
                    case RecordFields.TIMESTAMP -> "time";
                    case RecordFields.START_AT -> "start";
                    case RecordFields.END_AT -> "end";
                    default -> name.replace('_', ' ').strip();
                };
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A value with nothing shortened but long texts: {@code 1,250.5}, {@code 1 January 2016}, {@code no value}. */
    public static String value(Object value) {
        if (value == null) {
            return NO_VALUE;
        }
        if (value instanceof Date date) {
            return date(date.toInstant());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        String text = value.toString();
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }

    private static String date(Instant instant) {
        boolean midnight = Period.DAY.floor(instant).equals(instant);
        return DatePattern.text(instant, midnight ? "D MMMM YYYY" : "h:mma, D MMMM YYYY");
    }

    private static String number(Number number) {
        if (number instanceof Double floating && !Double.isFinite(floating)) {
            return number.toString();
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(new BigDecimal(number.toString()));
    }

    private static String dimensions(Revision revision) {
        String first = revision.record().dimensions().entrySet().stream()
                .limit(MOST_DIMENSIONS)
                .map(entry -> entry.getKey().replace('_', ' ') + ": " + value(entry.getValue()))
                .collect(Collectors.joining(", "));
        return Optional.of(first)
                .filter(any -> !any.isEmpty())
                .map(any -> " (" + any + ")")
                .orElse("");
    }
}
