package org.performanceplatform.spotlight.services;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.performanceplatform.spotlight.kpis.Kpi;
import org.performanceplatform.spotlight.kpis.Service;

/** Sorts services; those without the figure come last either way, equal ones stay by title. */
final class ServiceOrder {

    private ServiceOrder() {}

    static List<Service> sorted(List<Service> services, String key, boolean ascending) {
        return services.stream().sorted(order(key, ascending)).toList();
    }

    private static Comparator<Service> order(String key, boolean ascending) {
        Optional<Kpi> kpi = Kpi.ofKey(key);
        if (kpi.isPresent()) {
            Comparator<Service> known =
                    Comparator.comparing(service -> service.figure(kpi.get()).isEmpty());
            Comparator<Service> figure =
                    Comparator.comparing(service -> service.figure(kpi.get()).orElse(0));
            return known.thenComparing(ascending ? figure : figure.reversed());
        }
        Comparator<Service> name = Comparator.comparing(
                service -> (key.equals("department_name") ? service.organisationName() : service.title())
                        .toLowerCase(Locale.ROOT));
        return ascending ? name : name.reversed();
    }
}
