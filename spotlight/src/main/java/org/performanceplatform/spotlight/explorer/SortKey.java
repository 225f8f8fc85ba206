package org.performanceplatform.spotlight.explorer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** What lists of services are sorted by. Services without the figure come last in both directions; equal ones stay by name. */
public enum SortKey {
    NAME("name", "Service", ListedService::name, null),
    DEPARTMENT("department", "Department", ListedService::department, null),
    AGENCY("agency", "Agency or body", ListedService::agency, null),
    CATEGORY("category", "Category", ListedService::category, null),
    VOLUME("transactions-per-year", "Transactions per year", null, service -> latest(service, Measure.VOLUME)),
    TAKE_UP("digital-takeup", "Digital take-up", null, service -> latest(service, Measure.TAKE_UP)),
    COST("cost", "Total cost", null, service -> latest(service, Measure.TOTAL_COST)),
    COST_PER_TRANSACTION(
            "cost-per-transaction",
            "Cost per transaction",
            null,
            service -> latest(service, Measure.COST_PER_TRANSACTION)),
    COVERAGE("data-coverage", "Data coverage", null, SortKey::coverage);

    private final String key;
    private final String label;
    private final Function<ListedService, String> text;
    private final Function<ListedService, OptionalDouble> number;

    SortKey(
            String key,
            String label,
            Function<ListedService, String> text,
            Function<ListedService, OptionalDouble> number) {
        this.key = key;
        this.label = label;
        this.text = text;
        this.number = number;
    }

    private static OptionalDouble latest(ListedService service, Measure measure) {
        return service.latest(measure).map(entry -> entry.number(measure)).orElse(OptionalDouble.empty());
    }

    /** None where nothing was asked for. */
    private static OptionalDouble coverage(ListedService service) {
        Coverage coverage = service.coverage();
        return coverage.expected() == 0 ? OptionalDouble.empty() : OptionalDouble.of(coverage.share());
    }

    /** The one with this name in addresses; {@code total-cost} is another for {@code cost}. */
    static Optional<SortKey> named(String key) {
        String name = key.equals("total-cost") ? "cost" : key;
        return Stream.of(values()).filter(each -> each.key.equals(name)).findFirst();
    }

    /** Its name in addresses. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public boolean isNumeric() {
        return number != null;
    }

    List<ListedService> sorted(List<ListedService> services, boolean ascending) {
        return services.stream().sorted(order(ascending)).toList();
    }

    private Comparator<ListedService> order(boolean ascending) {
        if (number == null) {
            Comparator<ListedService> empty =
                    Comparator.comparing(service -> text.apply(service).isEmpty());
            Comparator<ListedService> words =
                    Comparator.comparing(service -> text.apply(service).toLowerCase(Locale.ROOT));
            return empty.thenComparing(ascending ? words : words.reversed());
        }
        Comparator<ListedService> empty =
                Comparator.comparing(service -> number.apply(service).isEmpty());
        Comparator<ListedService> figures =
                Comparator.comparing(service -> number.apply(service).orElse(0));
        return empty.thenComparing(ascending ? figures : figures.reversed());
    }
}
