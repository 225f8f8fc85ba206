package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.performanceplatform.core.formats.DatePattern;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.spotlight.figures.ReadQuery;
import org.performanceplatform.stagecraftclient.DataSource;

/** Puts a module's query together by the rules of {@code reference/spotlight.md} section 2.2. */
public final class QueryBuilder {

    private static final String FLATTEN = "flatten";
    private static final String START = "start_at";
    private static final String END = "end_at";
    private static final String DURATION = "duration";

    private final DataSource source;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    private QueryBuilder(DataSource source) {
        this.source = source;
    }

    static QueryBuilder of(ModuleSettings settings) {
        QueryBuilder builder = new QueryBuilder(settings.module().dataSource());
        settings.queryParameters().fields().forEachRemaining(field -> {
            List<String> values = values(field.getValue());
            if (!values.isEmpty()) {
                builder.parameters.put(field.getKey(), values);
            }
        });
        return builder;
    }

    /** Asks for flat rows, unless the module says otherwise. */
    QueryBuilder flat() {
        if (!parameters.containsKey(FLATTEN)) {
            Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
            parameters.clear();
            parameters.put(FLATTEN, List.of("true"));
            parameters.putAll(rest);
        }
        return this;
    }

    /** Sets a parameter that the module leaves open. */
    QueryBuilder orElse(String name, String... values) {
        parameters.putIfAbsent(name, List.of(values));
        return this;
    }

    /** Sets a parameter, whatever the module says. */
    QueryBuilder with(String name, String value) {
        parameters.put(name, List.of(value));
        return this;
    }

    /** Adds values to a repeated parameter. */
    QueryBuilder adding(String name, String... values) {
        List<String> all = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        for (String value : values) {
            if (!all.contains(value)) {
                all.add(value);
            }
        }
        parameters.put(name, all);
        return this;
    }

    /** A range of time in place of the module's own. */
    QueryBuilder between(Instant start, Instant end) {
        parameters.remove(DURATION);
        return with(START, text(start)).with(END, text(end));
    }

    /** As many more periods into the past. */
    QueryBuilder longerBy(int periods) {
        if (parameters.containsKey(START) && parameters.containsKey(END)) {
            return this;
        }
        String duration =
                first(DURATION).orElse(period().map(QueryBuilder::usualDuration).orElse("1"));
        return with(DURATION, Integer.toString(Integer.parseInt(duration) + periods));
    }

    Optional<Period> period() {
        return first("period").flatMap(Period::named);
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values.get(0));
    }

    /** The query, with the times that the module left open. */
    public ReadQuery build(Instant now) {
        if (parameters.containsKey(START) && !parameters.containsKey(END) && !parameters.containsKey(DURATION)) {
            parameters.put(END, List.of(text(now.truncatedTo(ChronoUnit.SECONDS))));
        }
        boolean bothEnds = parameters.containsKey(START) && parameters.containsKey(END);
        if (bothEnds) {
            parameters.remove(DURATION);
        } else if (!parameters.containsKey(DURATION)) {
            period().map(QueryBuilder::usualDuration).ifPresent(duration -> with(DURATION, duration));
        }
        List<ReadQuery.Parameter> list = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> list.add(new ReadQuery.Parameter(name, value))));
        return new ReadQuery(source.dataGroup(), source.dataType(), list);
    }

    private static String usualDuration(Period period) {
        return switch (period) {
            case HOUR -> "24";
            case DAY -> "30";
            case WEEK -> "9";
            case MONTH -> "12";
            case QUARTER -> "24";
            case YEAR -> "10";
        };
    }

    private static String text(Instant instant) {
        return DatePattern.text(instant, "YYYY-MM-DD") + "T"
                + instant.toString().substring(11, 19) + "Z";
    }

    private static List<String> values(JsonNode node) {
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> values.add(each.asText()));
        } else if (!node.isNull()) {
            values.add(node.asText());
        }
        return values;
    }
}
