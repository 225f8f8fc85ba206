package org.performanceplatform.spotlight.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A transactional service with its figures.
 *
 * @param facts what is known of it beside its figures, by field; what is not known is missing or empty
 * @param years its yearly periods, the oldest first
 * @param quarters the oldest first
 */
public record ListedService(
        String slug, Map<String, String> facts, boolean highVolume, List<Entry> years, List<Entry> quarters) {

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
        return having(measure).reduce((earlier, later) -> later);
    }

    /** The newest but one that has it: what the latest is compared with. */
    Optional<Entry> previous(Measure measure) {
        List<Entry> all = having(measure).toList();
        return all.size() < 2 ? Optional.empty() : Optional.of(all.get(all.size() - 2));
    }

    private Stream<Entry> having(Measure measure) {
        return years.stream().filter(entry -> entry.number(measure).isPresent());
    }

    /** Its figures of one yearly period. */
    Optional<Entry> of(Span span) {
        return years.stream().filter(entry -> entry.span().equals(span)).findFirst();
    }

    public Coverage coverage() {
        return Coverage.of(years);
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
