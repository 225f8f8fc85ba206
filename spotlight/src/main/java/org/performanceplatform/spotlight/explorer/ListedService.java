package org.performanceplatform.spotlight.explorer;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.performanceplatform.core.results.Value;

/** A transactional service with its figures. What lists show and sort by is worked out once, as every list asks for it of every service. */
public final class ListedService {

    private final String slug;
    private final Map<String, String> facts;
    private final boolean highVolume;
    private final List<Entry> years;
    private final List<Entry> quarters;
    private final Map<Measure, Entry> latest = new EnumMap<>(Measure.class);
    private final Map<Measure, Entry> previous = new EnumMap<>(Measure.class);
    private final Coverage coverage;

    /**
     * @param facts what is known of it beside its figures, by field; what is not known is missing or empty
     * @param years its yearly periods, the oldest first
     * @param quarters the oldest first
     */
    ListedService(String slug, Map<String, String> facts, boolean highVolume, List<Entry> years, List<Entry> quarters) {
        this.slug = slug;
        this.facts = Map.copyOf(facts);
        this.highVolume = highVolume;
        this.years = List.copyOf(years);
        this.quarters = List.copyOf(quarters);
        this.coverage = Coverage.of(years);
        for (Entry entry : years) {
            for (Measure measure : Measure.values()) {
                if (entry.number(measure).isPresent()) {
                    Entry before = latest.put(measure, entry);
                    if (before != null) {
                        previous.put(measure, before);
                    }
                }
            }
        }
    }

    public String slug() {
        return slug;
    }

    public boolean highVolume() {
        return highVolume;
    }

    /** Its yearly periods, the oldest first. */
    public List<Entry> years() {
        return years;
    }

    /** The oldest first. */
    public List<Entry> quarters() {
        return quarters;
    }

    /** The text of a fact; empty if it is not known. */
    public String fact(String field) {
        return facts.getOrDefault(field, "");
    }

    public String name() {
        return fact("name");
    }

    public String department() {
        return fact("department");
    }

    public String departmentSlug() {
        return fact("department_slug");
    }

    public String agency() {
        return fact("agency");
    }

    public String category() {
        return fact("category");
    }

    /** The newest yearly period that has this figure. */
    public Optional<Entry> latest(Measure measure) {
        return Optional.ofNullable(latest.get(measure));
    }

    /** Why there is no such figure at all: what is said of its newest yearly period. */
    Value whyNone(Measure measure) {
        return years.isEmpty()
                ? Value.notProvided()
                : years.get(years.size() - 1).value(measure);
    }

    /** The newest but one that has it: what the latest is compared with. */
    Optional<Entry> previous(Measure measure) {
        return Optional.ofNullable(previous.get(measure));
    }

    /** Its figures of one yearly period. */
    Optional<Entry> of(Span span) {
        return years.stream().filter(entry -> entry.span().equals(span)).findFirst();
    }

    public Coverage coverage() {
        return coverage;
    }

    /** Whether every word is part of its name, agency, department, category or keywords, in whatever case. */
    boolean matches(String words) {
        String text = String.join(
                        " ",
                        name(),
                        agency(),
                        fact("agency_abbreviation"),
                        department(),
                        fact("department_abbreviation"),
                        category(),
                        fact("keywords"))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
}
