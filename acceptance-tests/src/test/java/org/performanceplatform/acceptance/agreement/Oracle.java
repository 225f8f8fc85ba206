package org.performanceplatform.acceptance.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the figures of a module must be, worked out from the read API's answer apart from the website.
 *
 * @param module as stagecraft has it
 */
record Oracle(JsonNode module, ReadRows rows, Instant now) {

    private static final Pattern GROUPED = Pattern.compile("(?:timeshift([0-9]+):)?(.+?)(:percent)?");
    private static final Pattern OF_TOTAL = Pattern.compile("percentOfTotal\\((.+)\\)");

    /** The value of a series at a row of the module's JSON, or empty where it must be missing. */
    OptionalDouble value(String key, JsonNode row) {
        String type = module.path("module-type").asText();
        return switch (type) {
            case "single_timeseries", "bar_chart_with_number", "kpi", "realtime" -> at(row).number(key);
            case "grouped_timeseries", "comparison" -> grouped(key, row);
            case "completion_rate" -> completion(key, at(row));
            case "completion_table" ->
                completion(key, rows.latest(now).where(module.path("category").asText(), label(row)));
            case "journey" -> journey(key, row);
            case "availability" ->
                key.equals("uptimeFraction")
                        ? ratio(at(row).sum("uptime:sum"), plus(at(row).sum("uptime:sum"), at(row).sum("downtime:sum")))
                        : at(row).number(key);
            case "user_satisfaction" ->
                key.endsWith("_percent")
                        ? apply(at(row).number(attribute()), score -> (5 - score) / 4)
                        : at(row).number(key);
            case "user_satisfaction_graph" -> key.equals(attribute()) ? rated(at(row)) : at(row).number(key);
            case "column", "applications" -> bar(row);
            case "headline_figure" ->
                ratio(
                        or(at(row).where(pin(), module.path("target").asText()).sum(attribute()), 0),
                        at(row).sum(attribute()));
            case "table" -> cell(key, row);
            default -> throw new AssertionError("nobody knows what a " + type + " must show");
        };
    }

    /** The value of a headline; the rows of the module's JSON are known to be right by then. */
    OptionalDouble headline(int which, ShownModule shown) {
        return switch (module.path("module-type").asText()) {
            case "grouped_timeseries" -> rows.latest(now).sum(attribute());
            case "journey" -> lastKnown(shown.values(shown.keys().indexOf("share")));
            case "applications" -> {
                double target = module.path("target").asDouble();
                ReadRows last = rows.latest(now);
                yield ratio(
                        last.where(row -> row.path(pin()).asDouble() <= target).sum(attribute()),
                        last.sum(attribute()));
            }
            case "availability" -> lastKnown(shown.values(which));
            default -> lastKnown(shown.values(0));
        };
    }

    private static OptionalDouble lastKnown(List<String> values) {
        for (int at = values.size() - 1; at >= 0; at--) {
            if (!values.get(at).equals("-")) {
                return OptionalDouble.of(Double.parseDouble(values.get(at)));
            }
        }
        return OptionalDouble.empty();
    }

    private OptionalDouble grouped(String key, JsonNode row) {
        Matcher matcher = GROUPED.matcher(key);
        if (!matcher.matches()) {
            throw new AssertionError(key);
        }
        String group = matcher.group(2)
                .substring(0, matcher.group(2).length() - attribute().length() - 1);
        String field = rows.rows().get(0).fieldNames().next();
        String groupBy = module.path("data-source")
                .path("query-params")
                .path("group_by")
                .path(0)
                .asText(field);
        List<Instant> starts = rows.starts(now);
        int place = starts.indexOf(start(row)) - (matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)));
        ReadRows period = rows.at(starts.get(place));
        OptionalDouble value = period.where(groupBy, group).number(attribute());
        return matcher.group(3) == null ? value : ratio(value, period.sum(attribute()));
    }

    private OptionalDouble completion(String key, ReadRows period) {
        OptionalDouble done = matching("numerator-matcher", period);
        OptionalDouble begun = matching("denominator-matcher", period);
        return switch (key) {
            case "numerator" -> done;
            case "denominator" -> begun;
            default -> ratio(done, begun);
        };
    }

    private OptionalDouble matching(String matcher, ReadRows period) {
        Predicate<String> pattern =
                Pattern.compile(module.path(matcher).asText()).asPredicate();
        String field = module.path("matching-attribute").asText();
        return period.where(row -> pattern.test(row.path(field).asText())).sum(attribute());
    }

    private OptionalDouble journey(String key, JsonNode row) {
        OptionalDouble reached = step(label(row));
        String first = module.path("axes").path("y").path(0).path("label").asText();
        return key.equals("share") ? ratio(reached, step(first)) : reached;
    }

    private OptionalDouble step(String label) {
        for (JsonNode axis : module.path("axes").path("y")) {
            if (axis.path("label").asText().equals(label)) {
                return rows.where(
                                module.path("matching-attribute").asText(),
                                axis.path("groupId").asText())
                        .number(attribute());
            }
        }
        throw new AssertionError("no step " + label);
    }

    private static OptionalDouble rated(ReadRows period) {
        double sum = 0;
        for (int rating = 1; rating <= 5; rating++) {
            sum += rating * period.number("rating_" + rating + ":sum").orElse(Double.NaN);
        }
        OptionalDouble mean = ratio(OptionalDouble.of(sum), period.number("total:sum"));
        return Double.isNaN(sum) ? OptionalDouble.empty() : apply(mean, rating -> (rating - 1) / 4);
    }

    private OptionalDouble bar(JsonNode row) {
        ReadRows last = rows.latest(now);
        if (!label(row).endsWith("+")) {
            return last.where(pin(), label(row)).sum(attribute());
        }
        double least = Double.parseDouble(label(row).replace("+", ""));
        return last.where(each -> each.path(pin()).asDouble() >= least).sum(attribute());
    }

    private OptionalDouble cell(String key, JsonNode row) {
        String heading = module.path("axes").path("x").path("key").asText();
        Matcher share = OF_TOTAL.matcher(key);
        ReadRows last = rows.latest(now);
        return share.matches()
                ? ratio(last.where(heading, label(row)).number(share.group(1)), last.sum(share.group(1)))
                : last.where(heading, label(row)).number(key);
    }

    private ReadRows at(JsonNode row) {
        return rows.at(start(row));
    }

    private static Instant start(JsonNode row) {
        return Instant.parse(row.path("start").asText(row.path("at").asText()));
    }

    private static String label(JsonNode row) {
        return row.path("label").asText();
    }

    private String attribute() {
        return module.path("value-attribute").asText();
    }

    private String pin() {
        return module.path("pin-to").asText();
    }

    private static OptionalDouble ratio(OptionalDouble part, OptionalDouble whole) {
        return part.isEmpty() || whole.isEmpty() || whole.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(part.getAsDouble() / whole.getAsDouble());
    }

    private static OptionalDouble plus(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() ? other : OptionalDouble.of(one.getAsDouble() + other.orElse(0));
    }

    private static OptionalDouble or(OptionalDouble value, double otherwise) {
        return OptionalDouble.of(value.orElse(otherwise));
    }

    private static OptionalDouble apply(OptionalDouble value, DoubleUnaryOperator change) {
        return value.isEmpty() ? value : OptionalDouble.of(change.applyAsDouble(value.getAsDouble()));
    }
}
