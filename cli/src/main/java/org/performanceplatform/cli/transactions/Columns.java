package org.performanceplatform.cli.transactions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which column of the spreadsheet has what. Of columns with one header, the first counts. */
final class Columns {

    static final String SLUG = "Slug";
    static final String NAME = "Name of service";

    private static final int NONE = -1;
    private static final Pattern YEARLY =
            Pattern.compile("([0-9]{4}-Q[1-4]) (Vol\\.|Digital vol\\.|CPT \\(£\\)|Digital CPT \\(£\\))");
    private static final Pattern QUARTERLY = Pattern.compile("(Total|Digital) transactions (.*)");

    private static final String VOLUME = "Vol.";
    private static final String DIGITAL_VOLUME = "Digital vol.";
    private static final String COST = "CPT (£)";
    private static final String DIGITAL_COST = "Digital CPT (£)";

    private final List<String> headers;
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<CoveredPeriod, Map<String, Integer>> periods = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();
    private int withoutHeader;

    Columns(List<String> cells) {
        headers = cells.stream().map(Columns::plain).toList();
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            if (header.isEmpty()) {
                withoutHeader++;
            } else if (named.putIfAbsent(header, column) != null) {
                twice.add(header);
            } else {
                addFigure(header, column);
            }
        }
    }

    /** Headers are broken over several lines for the eye. */
    private static String plain(String header) {
        return header.replaceAll("\\s+", " ").strip();
    }

    private void addFigure(String header, int column) {
        Matcher yearly = YEARLY.matcher(header);
        Matcher quarterly = QUARTERLY.matcher(header);
        if (yearly.matches()) {
            add(CoveredPeriod.requestedIn(yearly.group(1)), yearly.group(2), column);
        } else if (quarterly.matches()) {
            String figure = quarterly.group(1).equals("Total") ? VOLUME : DIGITAL_VOLUME;
            add(CoveredPeriod.quarter(quarterly.group(2)), figure, column);
        }
    }

    private void add(Optional<CoveredPeriod> period, String figure, int column) {
        period.ifPresent(covered ->
                periods.computeIfAbsent(covered, each -> new HashMap<>()).put(figure, column));
    }

    /** The text of a named column; empty if there is no such column, or the row ends before it. */
    String text(List<String> row, String header) {
        return cell(row, named.getOrDefault(header, NONE)).strip();
    }

    boolean has(String header) {
        return named.containsKey(header);
    }

    /** The figures of every period, years before quarters as in the file. */
    List<PeriodFigures> figures(List<String> row) {
        List<PeriodFigures> figures = new ArrayList<>();
        periods.forEach((period, columns) -> figures.add(new PeriodFigures(
                period,
                Figure.count(cell(row, columns.getOrDefault(VOLUME, NONE))),
                Figure.count(cell(row, columns.getOrDefault(DIGITAL_VOLUME, NONE))),
                Figure.of(cell(row, columns.getOrDefault(COST, NONE))),
                Figure.of(cell(row, columns.getOrDefault(DIGITAL_COST, NONE))))));
        return figures;
    }

    List<CoveredPeriod> periods() {
        return List.copyOf(periods.keySet());
    }

    /** The headers of a row's cells for which a test is true, such as those that hold a failed formula. */
    List<String> headersOf(List<String> row, Predicate<String> test) {
        List<String> found = new ArrayList<>();
        for (int column = 0; column < Math.min(row.size(), headers.size()); column++) {
            if (test.test(row.get(column))) {
                found.add(headers.get(column));
            }
        }
        return found;
    }

    /** Headers that stood before; the columns below them are left out. */
    List<String> repeated() {
        return List.copyOf(twice);
    }

    int withoutHeader() {
        return withoutHeader;
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }
}
