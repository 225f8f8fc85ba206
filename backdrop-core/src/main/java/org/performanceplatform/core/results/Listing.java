package org.performanceplatform.core.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows of names in words: how many there are, and what the first of them say. */
final class Listing {

    private static final int NAMES = 5;
    private static final int COLUMNS = 3;

    private Listing() {}

    /** A list of names without figures. */
    static String names(Result result) {
        int count = result.rows().size();
        String names = result.rows().stream().limit(NAMES).map(Row::label).collect(Collectors.joining(", "));
        return counted(count, "item") + ": " + names + (count > NAMES ? " and " + (count - NAMES) + " more" : "") + ".";
    }

    /** A table whose columns may each have a unit of their own: of the first row every column, of the first column the ends. */
    static String table(Result result) {
        List<Series> figures =
                result.series().stream().filter(series -> series.known() > 0).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                counted(result.rows().size(), "row") + first(result, figures.isEmpty() ? result.series() : figures));
        if (!figures.isEmpty()) {
            Series series = figures.get(0);
            Sentences.extremes(result, series).ifPresent(ends -> sentences.add(series.label() + ": " + lowered(ends)));
        }
        long values = (long) result.rows().size() * result.series().size();
        Sentences.counts(result.series())
                .forEach((words, count) -> sentences.add(count + " of " + counted(values, "value") + " " + words));
        return String.join(". ", sentences) + ".";
    }

    private static String first(Result result, List<Series> columns) {
        String name = result.rows().get(0).label();
        String values = columns.stream()
                .limit(COLUMNS)
                .map(series -> series.label() + " " + series.textAt(0) + series.remarkAt(0))
                .collect(Collectors.joining(", "));
        return (result.rows().size() > 1 ? ", the first " : ": ") + name + (values.isEmpty() ? "" : " with " + values);
    }

    private static String lowered(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
