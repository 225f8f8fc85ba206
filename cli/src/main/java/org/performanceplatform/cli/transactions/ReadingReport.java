package org.performanceplatform.cli.transactions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was read of the spreadsheet, what is missing in it or looks wrong, and what was left out, as lines to read. */
record ReadingReport(Spreadsheet spreadsheet) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Read: " + services() + ", " + periods() + ".");
        lines.add(records());
        lines.add(missing());
        flagged(lines);
        links(lines);
        if (!spreadsheet.leftOut().isEmpty()) {
            lines.add("Left out:");
            spreadsheet.leftOut().forEach(what -> lines.add("  " + what));
        }
        return lines;
    }

    private String services() {
        long departments = spreadsheet.services().stream()
                .map(Service::department)
                .distinct()
                .count();
        long others = spreadsheet.services().stream()
                .filter(service -> !service.isRunByDepartment())
                .map(service -> service.agency().name())
                .distinct()
                .count();
        return count(spreadsheet.services().size(), "service") + " of " + count(departments, "department") + " and "
                + count(others, "other public body").replace("bodys", "bodies");
    }

    private String periods() {
        List<CoveredPeriod> periods = spreadsheet.periods();
        long years = periods.stream()
                .filter(period -> period.length() == CoveredPeriod.Length.YEAR)
                .count();
        CoveredPeriod first =
                periods.stream().min(Comparator.comparing(CoveredPeriod::start)).orElseThrow();
        CoveredPeriod last =
                periods.stream().max(Comparator.comparing(CoveredPeriod::end)).orElseThrow();
        var whole = new CoveredPeriod(CoveredPeriod.Length.YEAR, first.start(), last.end());
        return count(years, "yearly period") + " and " + count(periods.size() - years, "quarter") + " ("
                + whole.inWords() + ")";
    }

    private String records() {
        return "Records: " + number(figures().count()) + ", of them " + number(having(PeriodFigures::hasAnyValue))
                + " with at least one value, "
                + number(having(figures -> figures.takeUp().isPresent()))
                + " with a digital take-up, "
                + number(having(figures -> figures.totalCost().isPresent()))
                + " with a total cost.";
    }

    private String missing() {
        return "Missing, and said to be: " + number(cells(Figure.State.NOT_PROVIDED))
                + " figures not provided (an empty cell, a" + " dash or \"See notes\"), "
                + number(cells(Figure.State.NOT_APPLICABLE)) + " not applicable (***).";
    }

    private void flagged(List<String> lines) {
        long count = having(PeriodFigures::isDigitalAboveAll);
        if (count > 0) {
            lines.add("Kept, and flagged: " + count(count, "period")
                    + " with more digital transactions than transactions, so a take-up above 100%:");
            spreadsheet.services().forEach(service -> service.figures().stream()
                    .filter(PeriodFigures::isDigitalAboveAll)
                    .forEach(figures -> lines.add(String.format(
                            Locale.ROOT,
                            "  %s, %s: %s of %s",
                            service.slug(),
                            figures.period().inWords(),
                            number(figures.digitalVolume().value().longValue()),
                            number(figures.volume().value().longValue())))));
        }
    }

    private void links(List<String> lines) {
        List<String> without = spreadsheet.services().stream()
                .filter(service -> !service.address().isEmpty() && !DashboardFiles.hasLink(service))
                .map(Service::slug)
                .toList();
        if (!without.isEmpty()) {
            lines.add("Without a link on the dashboard, whose addresses have at most " + DashboardFiles.LONGEST_ADDRESS
                    + " characters: " + String.join(", ", without));
        }
    }

    private long having(Predicate<PeriodFigures> condition) {
        return figures().filter(condition).count();
    }

    private long cells(Figure.State state) {
        return figures()
                .flatMap(figures -> figures.period().length() == CoveredPeriod.Length.YEAR
                        ? Stream.of(figures.volume(), figures.digitalVolume(), figures.cost(), figures.digitalCost())
                        : Stream.of(figures.volume(), figures.digitalVolume()))
                .filter(figure -> figure.state() == state)
                .count();
    }

    private Stream<PeriodFigures> figures() {
        return spreadsheet.services().stream().flatMap(service -> service.figures().stream());
    }

    private static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
