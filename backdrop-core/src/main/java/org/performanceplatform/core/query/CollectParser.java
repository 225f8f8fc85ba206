package org.performanceplatform.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.performanceplatform.core.datasets.FieldName;

/**
 * {@code collect}: a field, a field and a fold ({@code vol:sum}, {@code vol:percentile(95)}), or a name and a ratio of two
 * folds ({@code rate:sum(done)/sum(started)}).
 */
public final class CollectParser {

    private static final Pattern WITH_ARGUMENT = Pattern.compile("([a-z_]+)\\((\\d{1,6}(?:\\.\\d{1,6})?)\\)");
    private static final Pattern RATIO =
            Pattern.compile("\\s*([a-z]+)\\(([^()]*)\\)\\s*/\\s*([a-z]+)\\(([^()]*)\\)\\s*");
    private static final int HIGHEST_PERCENTAGE = 100;
    private static final int LONGEST_AVERAGE = 1000;

    private CollectParser() {}

    static List<Measure> parse(Parameters parameters) {
        String grouping = parameters.first("group_by").orElse(null);
        List<Measure> measures = new ArrayList<>();
        for (String text : parameters.all("collect")) {
            measures.add(parse(text, grouping));
        }
        return measures;
    }

    /**
     * The measure that one value of {@code collect} wishes for.
     *
     * @throws InvalidQueryException if it is none
     */
    public static Measure parse(String text) {
        return parse(text, null);
    }

    private static Measure parse(String text, String grouping) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String method = text.substring(name.length());
        Matcher ratio = RATIO.matcher(method.isEmpty() ? "" : method.substring(1));
        if (ratio.matches()) {
            return new Ratio(
                    checked(name, grouping),
                    part(ratio.group(1), ratio.group(2), grouping),
                    part(ratio.group(3), ratio.group(4), grouping));
        }
        if (method.isEmpty()) {
            return Collect.bare(checked(name, grouping));
        }
        Collect collect = collect(name, method.substring(1));
        checked(name, grouping);
        return collect;
    }

    private static Collect collect(String field, String method) {
        Matcher withArgument = WITH_ARGUMENT.matcher(method);
        boolean bracketed = withArgument.matches();
        Optional<Fold> fold = Fold.named(bracketed ? withArgument.group(1) : method);
        if (fold.isEmpty() || (bracketed && !fold.get().takesArgument())) {
            throw invalid("Unknown collection method");
        }
        double argument = bracketed ? Double.parseDouble(withArgument.group(2)) : -1;
        return switch (fold.get()) {
            case PERCENTILE -> {
                if (argument < 0 || argument > HIGHEST_PERCENTAGE) {
                    throw invalid(
                            "collect with percentile needs a number from 0 to 100 in brackets, eg. volume:percentile(95)");
                }
                yield new Collect(field, Fold.PERCENTILE, argument, false);
            }
            case MOVING_AVERAGE -> {
                if (argument < 1 || argument > LONGEST_AVERAGE || argument != Math.rint(argument)) {
                    throw invalid(
                            "collect with moving_average needs a number of periods from 1 to 1000 in brackets, eg."
                                    + " volume:moving_average(4)");
                }
                yield new Collect(field, Fold.MOVING_AVERAGE, argument, false);
            }
            case SUM, COUNT, SET, MEAN, MIN, MAX, MEDIAN, FIRST, LAST, CUMULATIVE -> Collect.of(field, fold.get());
        };
    }

    private static Collect part(String fold, String field, String grouping) {
        Fold known = Fold.named(fold)
                .filter(named -> !named.takesArgument() && !named.isOverBuckets() && named != Fold.SET)
                .orElseThrow(() -> invalid("Unknown collection method"));
        return Collect.of(checked(field, grouping), known);
    }

    private static String checked(String field, String grouping) {
        if (!FieldName.isValid(field)) {
            throw invalid("Cannot collect an invalid field name");
        }
        if (FieldName.isInternal(field)) {
            throw invalid("Cannot collect internal fields, internal fields start with an underscore");
        }
        if (field.equals(grouping)) {
            throw invalid("Cannot collect by a field that is used for group_by");
        }
        return field;
    }

    private static InvalidQueryException invalid(String message) {
        return new InvalidQueryException("collect", message);
    }
}
