package org.performanceplatform.spotlight.explorer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Value;

/** Makes a catalogue of the rows of its queries. */
final class CatalogueReader {

    private static final int MONTHS_IN_YEAR = 12;

    /** A return is asked for in the quarter after its period. */
    private static final int MONTHS_UNTIL_DUE = 3;

    private static final String TEXT_OF_NONE = "";

    private final Instant now;
    private final Map<String, Map<Span, Entry>> years = new HashMap<>();
    private final Map<String, Map<Span, Entry>> quarters = new HashMap<>();
    private final Set<String> notApplicable = new HashSet<>();
    private final Map<String, Instant> instants = new HashMap<>();

    CatalogueReader(Clock clock) {
        this.now = clock.instant();
    }

    /** A record that says of a figure that it has no meaning for its service; these come before the figures. */
    void addNotApplicable(Measure measure, JsonNode record) {
        notApplicable.add(key(record.path("service_id").asText(), instant(record.path("_timestamp")), measure)
                + record.path("type").asText());
    }

    /** The figures of a service in a bucket of a quarter: a year from its start. */
    void addYear(JsonNode row) {
        Instant start = known(row.path("_start_at"));
        Instant end = start.atOffset(ZoneOffset.UTC).plusMonths(MONTHS_IN_YEAR).toInstant();
        add(years, row, new Span(start, end), "seasonally-adjusted", Measure.values());
    }

    /** Its end is worked out, as the year 10000, in which the last quarter ends, is no date of the read API. */
    void addQuarter(JsonNode row) {
        Instant start = known(row.path("_start_at"));
        add(
                quarters,
                row,
                new Span(start, Period.QUARTER.plus(start, 1)),
                "quarterly",
                Measure.VOLUME,
                Measure.DIGITAL_VOLUME,
                Measure.TAKE_UP);
    }

    /** Combinations of quarter and service for which there is no record are left out. */
    private void add(Map<String, Map<Span, Entry>> entries, JsonNode row, Span span, String type, Measure... measures) {
        if (row.path("_count").asInt(1) == 0) {
            return;
        }
        String service = row.path("service_id").asText();
        Map<Measure, Value> values = new EnumMap<>(Measure.class);
        for (Measure measure : measures) {
            JsonNode number = row.path(measure.field() + ":last");
            boolean never = measure.needs().stream()
                    .anyMatch(needed -> notApplicable.contains(key(service, span.start(), needed) + type));
            values.put(measure, number.isNumber() ? Value.of(number.doubleValue()) : missing(span, never));
        }
        entries.computeIfAbsent(service, slug -> new HashMap<>()).put(span, new Entry(span, values));
    }

    private Value missing(Span span, boolean never) {
        if (never) {
            return new Value.Missing(Value.Reason.NOT_APPLICABLE);
        }
        Instant due =
                span.end().atOffset(ZoneOffset.UTC).plusMonths(MONTHS_UNTIL_DUE).toInstant();
        return new Value.Missing(now.isBefore(due) ? Value.Reason.NOT_YET_DUE : Value.Reason.NOT_PROVIDED);
    }

    /** The services of these records, by name. */
    List<ListedService> services(Iterable<JsonNode> records) {
        List<ListedService> services = new ArrayList<>();
        for (JsonNode record : records) {
            Map<String, String> facts = new HashMap<>();
            record.fields()
                    .forEachRemaining(
                            field -> facts.put(field.getKey(), field.getValue().asText(TEXT_OF_NONE)));
            String slug = record.path("service_id").asText();
            services.add(new ListedService(
                    slug,
                    Map.copyOf(facts),
                    record.path("high_volume").asBoolean(),
                    sorted(years, slug),
                    sorted(quarters, slug)));
        }
        services.sort(Comparator.comparing(ListedService::name, String.CASE_INSENSITIVE_ORDER));
        return services;
    }

    private static List<Entry> sorted(Map<String, Map<Span, Entry>> entries, String slug) {
        return entries.getOrDefault(slug, Map.of()).values().stream()
                .sorted(Comparator.comparing(Entry::span))
                .toList();
    }

    private static String key(String service, Instant start, Measure measure) {
        return service + " " + start + " " + measure + " ";
    }

    /** Thousands of rows have few dates. */
    private Instant known(JsonNode text) {
        return instants.computeIfAbsent(text.asText(), date -> instant(text));
    }

    /** A date of the read API. */
    static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }
}
