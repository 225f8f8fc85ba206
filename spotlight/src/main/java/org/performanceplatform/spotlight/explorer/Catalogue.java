package org.performanceplatform.spotlight.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All transactional services.
 *
 * @param services by name
 * @param newest the newest yearly period that any service has a figure for
 * @param version another one whenever the data sets were read
 */
public record Catalogue(List<ListedService> services, Span newest, String version) {

    static Catalogue of(List<ListedService> services, String version) {
        Span newest = services.stream()
                .flatMap(service -> service.latest(Measure.VOLUME).stream())
                .map(Entry::span)
                .max(Span::compareTo)
                .orElse(null);
        return new Catalogue(List.copyOf(services), newest, version);
    }

    /** Whether nothing is known of any service. */
    boolean isEmpty() {
        return services.stream()
                .allMatch(service ->
                        service.years().isEmpty() && service.quarters().isEmpty());
    }

    Optional<ListedService> service(String slug) {
        return services.stream().filter(service -> service.slug().equals(slug)).findFirst();
    }

    List<ListedService> highVolume() {
        return services.stream().filter(ListedService::highVolume).toList();
    }

    /** Services by the slug of their department, departments by name. */
    Map<String, List<ListedService>> departments() {
        Map<String, List<ListedService>> byName = services.stream()
                .collect(Collectors.groupingBy(ListedService::department, TreeMap::new, Collectors.toList()));
        return byName.values().stream()
                .collect(Collectors.toMap(
                        group -> group.get(0).departmentSlug(),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
