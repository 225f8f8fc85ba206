package org.performanceplatform.spotlight.services;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.performanceplatform.spotlight.kpis.Service;
import org.performanceplatform.stagecraftclient.OrganisationSummary;

/** The organisations by which services can be chosen, each once, by title. */
public record OrganisationChoices(List<Choice> departments, List<Choice> agencies) {

    private static final String AGENCY = "agency:";

    /** An organisation and its name in addresses. */
    public record Choice(String value, OrganisationSummary organisation) {

        boolean holds(Service service) {
            OrganisationSummary own = value.startsWith(AGENCY)
                    ? service.dashboard().agency()
                    : service.dashboard().department();
            return own != null && slug(own).equals(value.replace(AGENCY, ""));
        }
    }

    static OrganisationChoices of(List<Service> services) {
        Map<String, Choice> departments = new TreeMap<>();
        Map<String, Choice> agencies = new TreeMap<>();
        for (Service service : services) {
            add(departments, "", service.dashboard().department());
            add(agencies, AGENCY, service.dashboard().agency());
        }
        return new OrganisationChoices(List.copyOf(departments.values()), List.copyOf(agencies.values()));
    }

    /** The choice of that name; empty where there is none, which chooses all. */
    Optional<Choice> named(String value) {
        return Stream.of(departments, agencies)
                .flatMap(Collection::stream)
                .filter(choice -> choice.value().equals(value))
                .findFirst();
    }

    private static void add(Map<String, Choice> choices, String prefix, OrganisationSummary organisation) {
        if (organisation != null && organisation.title() != null) {
            choices.putIfAbsent(organisation.title(), new Choice(prefix + slug(organisation), organisation));
        }
    }

    /** Its slug, else its abbreviation or title in lower case with hyphens. */
    static String slug(OrganisationSummary organisation) {
        return Stream.of(organisation.slug(), organisation.abbr(), organisation.title())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("unknown-organisation")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }
}
