package org.performanceplatform.spotlight.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.performanceplatform.spotlight.charts.TreemapDrawing;
import org.performanceplatform.spotlight.charts.TreemapDrawing.Part;

/** Transactions as areas. What is smaller than a fortieth of the whole is drawn together. */
final class TreemapOfServices {

    private static final double SMALLEST_SHARE = 1 / 40.0;

    private TreemapOfServices() {}

    static String ofDepartments(List<GovernmentPage.DepartmentRow> rows, Span newest) {
        List<Part> parts = new ArrayList<>();
        for (GovernmentPage.DepartmentRow row : rows) {
            row.totals().get(0).value().asNumber().ifPresent(number -> parts.add(part(row.name(), number)));
        }
        return drawing("Transactions by department", parts, newest);
    }

    static String of(String department, List<ListedService> services, Span newest) {
        List<Part> parts = new ArrayList<>();
        for (ListedService service : services) {
            service.of(newest).ifPresent(entry -> entry.number(Measure.VOLUME)
                    .ifPresent(number -> parts.add(part(service.name(), number))));
        }
        return drawing("Transactions of " + department + " by service", parts, newest);
    }

    private static Part part(String name, double weight) {
        return new Part(name, weight, Measure.VOLUME.format().of(weight));
    }

    private static String drawing(String title, List<Part> all, Span newest) {
        List<Part> parts = merged(all);
        String period = newest == null ? "" : newest.label();
        String largest = parts.isEmpty()
                ? "No figures were provided for this period."
                : "The largest is " + parts.get(0).name() + " with "
                        + parts.get(0).figure() + ". The table has the figures.";
        return TreemapDrawing.of("treemap", title + ", " + period, largest, parts);
    }

    /** The largest first, and what all small ones are together last. */
    static List<Part> merged(List<Part> all) {
        double sum = all.stream().mapToDouble(Part::weight).sum();
        List<Part> large = new ArrayList<>(all.stream()
                .filter(part -> part.weight() > 0 && part.weight() >= sum * SMALLEST_SHARE)
                .sorted(Comparator.comparing(Part::weight).reversed())
                .toList());
        List<Part> small = all.stream()
                .filter(part -> part.weight() > 0 && part.weight() < sum * SMALLEST_SHARE)
                .toList();
        if (small.size() == 1) {
            large.add(small.get(0));
        } else if (!small.isEmpty()) {
            double together = small.stream().mapToDouble(Part::weight).sum();
            large.add(part("Others (" + small.size() + ")", together));
            large.sort(Comparator.comparing(Part::weight).reversed());
        }
        return large;
    }
}
