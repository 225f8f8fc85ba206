package org.performanceplatform.core.results;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.performanceplatform.core.periods.Period;

/** Says in words what a result shows, so that nobody needs to see its chart. */
public final class Sentences {

    static final int NAMED = 7;
    private static final String NOTHING = "No figures were provided.";

    private Sentences() {}

    /**
     * The latest value with its change on the period before and on the year, the highest and lowest, and the gaps; the
     * same of several series together; for things that are counted the value of each.
     *
     * @param charted the series that the chart shows, in order; at least one
     */
    public static String describe(Result result, List<Series> charted) {
        if (charted.stream().allMatch(series -> series.known() == 0)) {
            return NOTHING;
        }
        if (charted.size() > 1) {
            return ManySeries.describe(result, charted);
        }
        boolean things = result.rows().get(0) instanceof Row.Category;
        return things ? each(result, charted.get(0)) : one(result, charted.get(0));
    }

    /**
     * A result that is shown as its own table or list: how many rows it has, what the first of them says, the highest and
     * lowest of its first figures, and the gaps. Rows that are times are described like those of a chart.
     */
    public static String describeTable(Result result) {
        if (result.isEmpty()) {
            return NOTHING;
        }
        if (result.series().isEmpty()) {
            return Listing.names(result);
        }
        List<Series> figures =
                result.series().stream().filter(series -> series.known() > 0).toList();
        boolean things = result.rows().get(0) instanceof Row.Category;
        return things || figures.isEmpty() ? Listing.table(result) : describe(result, figures);
    }

    /** Names that end in a digit must not run into the figures after them. */
    private static String each(Result result, Series series) {
        boolean numbered = result.rows().stream().anyMatch(row -> row.label().matches(".*[0-9+]"));
        String values = IntStream.range(0, Math.min(NAMED, result.rows().size()))
                .mapToObj(at -> numbered
                        ? series.textAt(at) + series.remarkAt(at) + " for " + label(result, at)
                        : label(result, at) + " " + series.textAt(at) + series.remarkAt(at))
                .collect(Collectors.joining(", "));
        int more = result.rows().size() - NAMED;
        String by = numbered && !result.rowHeading().isEmpty()
                ? " by " + result.rowHeading().toLowerCase(Locale.ROOT)
                : "";
        return series.label() + by + ": " + values + (more > 0 ? " and " + more + " more" : "") + ".";
    }

    private static String one(Result result, Series series) {
        int last = series.lastKnown().orElseThrow();
        List<String> sentences = new ArrayList<>();
        sentences.add(series.label() + ": " + series.textAt(last) + series.remarkAt(last) + at(result, last)
                + changes(result, series, last));
        extremes(result, series).ifPresent(sentences::add);
        gaps(result, series).ifPresent(sentences::add);
        return String.join(". ", sentences) + ".";
    }

    static String at(Result result, int at) {
        Row row = result.rows().get(at);
        if (row instanceof Row.Span span) {
            return switch (span.period()) {
                case HOUR -> " at " + row.label();
                case DAY -> " on " + row.label();
                case WEEK, MONTH, QUARTER, YEAR -> " in " + row.label();
            };
        }
        return row instanceof Row.Moment ? " at " + row.label() : " for " + row.label();
    }

    private static String changes(Result result, Series series, int last) {
        if (result.period() == null || last == 0) {
            return "";
        }
        List<String> changes = new ArrayList<>();
        Change.since(series, last - 1, last, periodBefore(result, last))
                .ifPresent(change -> changes.add(moved(change)));
        yearBefore(result, last)
                .filter(earlier -> earlier < last - 1)
                .flatMap(earlier -> Change.since(series, earlier, last, yearBefore(result, last, earlier)))
                .ifPresent(change -> changes.add(moved(change)));
        return changes.isEmpty() ? "" : ", " + String.join(" and ", changes);
    }

    /** The words for the row before one. */
    static String periodBefore(Result result, int last) {
        return isOnePeriod(result.rows().get(last))
                ? "the " + result.period().apiName() + " before"
                : label(result, last - 1);
    }

    /** The words for the row a year before one. */
    static String yearBefore(Result result, int last, int earlier) {
        return isOnePeriod(result.rows().get(last))
                ? "the same " + result.period().apiName() + " a year before"
                : label(result, earlier);
    }

    /** Whether a row is one period, and not the year up to it or the like. */
    private static boolean isOnePeriod(Row row) {
        return row instanceof Row.Span span && span.end().equals(span.period().plus(span.start(), 1));
    }

    private static String label(Result result, int at) {
        return result.rows().get(at).label();
    }

    private static String moved(Change change) {
        return direction(change) + " on " + change.since();
    }

    static String direction(Change change) {
        return switch (change.direction()) {
            case UP -> "up " + change.size();
            case DOWN -> "down " + change.size();
            case LEVEL -> "unchanged";
        };
    }

    /** The row that starts a year (for weeks, 52 weeks) before the row at {@code last}. */
    static Optional<Integer> yearBefore(Result result, int last) {
        if (!(result.rows().get(last) instanceof Row.Span span)) {
            return Optional.empty();
        }
        var start = span.start().atOffset(ZoneOffset.UTC);
        var earlier = (span.period() == Period.WEEK ? start.minusWeeks(52) : start.minusYears(1)).toInstant();
        for (int at = last - 1; at >= 0; at--) {
            if (result.rows().get(at) instanceof Row.Span row && row.start().equals(earlier)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    static Optional<String> extremes(Result result, Series series) {
        int highest = -1;
        int lowest = -1;
        for (int at = 0; at < series.values().size(); at++) {
            var number = series.values().get(at).asNumber();
            if (number.isEmpty()) {
                continue;
            }
            highest = highest < 0 || number.getAsDouble() > number(series, highest) ? at : highest;
            lowest = lowest < 0 || number.getAsDouble() < number(series, lowest) ? at : lowest;
        }
        if (series.known() < 3 || number(series, highest) == number(series, lowest)) {
            return Optional.empty();
        }
        return Optional.of("Highest " + series.textAt(highest) + at(result, highest) + ", lowest "
                + series.textAt(lowest) + at(result, lowest));
    }

    private static double number(Series series, int at) {
        return series.values().get(at).asNumber().orElseThrow();
    }

    /** What a row is called: years that begin with every quarter are no quarters. */
    private static String unit(Result result) {
        if (result.period() == null) {
            return "row";
        }
        boolean longer = result.rows().stream().anyMatch(row -> row instanceof Row.Span && !isOnePeriod(row));
        return longer ? "period" : result.period().apiName();
    }

    /** How many rows are above the whole, and how many have no figure for each reason. */
    static Optional<String> gaps(Result result, Series series) {
        String of = " of " + series.values().size() + " " + unit(result) + "s ";
        String gaps = counts(List.of(series)).entrySet().stream()
                .map(count -> count.getValue() + of + count.getKey())
                .collect(Collectors.joining(", "));
        return gaps.isEmpty() ? Optional.empty() : Optional.of(gaps);
    }

    /** By what is said of them: how many values are above the whole, and how many are missing for each reason; none that is 0. */
    static Map<String, Long> counts(List<Series> all) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(Value.ABOVE_WHOLE, all.stream().mapToLong(Series::aboveWhole).sum());
        for (Value.Reason reason : Value.Reason.values()) {
            long missing = all.stream()
                    .flatMap(series -> series.values().stream())
                    .filter(value -> value instanceof Value.Missing none && none.reason() == reason)
                    .count();
            counts.put(reason.words(), missing);
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
