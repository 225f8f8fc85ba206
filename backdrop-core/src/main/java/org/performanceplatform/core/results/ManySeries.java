package org.performanceplatform.core.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Several series in words: a sentence for each thing to know, which holds of all of them. */
final class ManySeries {

    /** Of more series than this only the moves of the largest are told. */
    private static final int MOVES = 3;

    /** A value of one of the series. */
    private record Point(Series series, int at, double number) {

        String words(Result result) {
            return series.label() + " " + series.textAt(at) + Sentences.at(result, at);
        }
    }

    private ManySeries() {}

    static String describe(Result result, List<Series> charted) {
        int last = charted.stream()
                .flatMapToInt(series -> series.lastKnown().stream())
                .max()
                .orElseThrow();
        List<String> sentences = new ArrayList<>();
        sentences.add(Sentences.capitalised(Sentences.at(result, last).strip()) + ": " + latest(charted, last));
        if (result.period() != null && last > 0) {
            changes(charted, last - 1, last, Sentences.periodBefore(result, last))
                    .ifPresent(sentences::add);
            Sentences.yearBefore(result, last)
                    .filter(earlier -> earlier < last - 1)
                    .flatMap(earlier -> changes(charted, earlier, last, Sentences.yearBefore(result, last, earlier)))
                    .ifPresent(sentences::add);
        }
        extremes(result, charted).ifPresent(sentences::add);
        sentences.addAll(gaps(result, charted));
        return String.join(". ", sentences) + ".";
    }

    private static String latest(List<Series> charted, int last) {
        String values = charted.stream()
                .limit(Sentences.NAMED)
                .map(series -> series.label() + " " + series.textAt(last) + series.remarkAt(last))
                .collect(Collectors.joining(", "));
        int more = charted.size() - Sentences.NAMED;
        return values + (more > 0 ? " and " + more + " more" : "");
    }

    /** How each moved; nothing is said of those whose move isn't known. */
    private static Optional<String> changes(List<Series> charted, int earlier, int later, String since) {
        Set<Series> largest = charted.stream()
                .sorted(Comparator.comparingDouble((Series series) ->
                                series.values().get(later).asNumber().orElse(Double.NEGATIVE_INFINITY))
                        .reversed())
                .limit(MOVES)
                .collect(Collectors.toSet());
        String changes = charted.stream()
                .filter(largest::contains)
                .flatMap(series -> Change.since(series, earlier, later, since)
                        .map(change -> series.label() + " " + Sentences.direction(change))
                        .stream())
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? Optional.empty() : Optional.of("On " + since + ": " + changes);
    }

    /** The highest and the lowest value of all that are in the first one's unit. */
    private static Optional<String> extremes(Result result, List<Series> charted) {
        List<Point> points = charted.stream()
                .filter(series -> series.format().equals(charted.get(0).format()))
                .flatMap(series -> points(series).stream())
                .toList();
        Function<Boolean, Point> extreme = greatest -> points.stream()
                .reduce((one, other) ->
                        (greatest ? other.number() > one.number() : other.number() < one.number()) ? other : one)
                .orElseThrow();
        if (charted.stream().noneMatch(series -> series.known() > 2)
                || extreme.apply(true).number() == extreme.apply(false).number()) {
            return Optional.empty();
        }
        return Optional.of("Highest " + extreme.apply(true).words(result) + ", lowest "
                + extreme.apply(false).words(result));
    }

    private static List<Point> points(Series series) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < series.values().size(); at++) {
            OptionalDouble number = series.values().get(at).asNumber();
            if (number.isPresent()) {
                points.add(new Point(series, at, number.getAsDouble()));
            }
        }
        return points;
    }

    /** The gaps that all of them have are said once. */
    private static List<String> gaps(Result result, List<Series> charted) {
        List<Optional<String>> gaps =
                charted.stream().map(series -> Sentences.gaps(result, series)).toList();
        if (gaps.stream().distinct().count() == 1) {
            return gaps.get(0).stream().toList();
        }
        List<String> said = new ArrayList<>();
        for (int at = 0; at < gaps.size(); at++) {
            String label = charted.get(at).label();
            gaps.get(at).ifPresent(gap -> said.add(label + ": " + gap));
        }
        return said;
    }
}
