package org.performanceplatform.spotlight.explorer;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sorted table of services with their latest figures.
 *
 * @param base the address without the order, such as {@code …/all-services}
 * @param query what follows the order in addresses, such as {@code ?keyword=tax}; empty without
 */
public record Listing(
        String base, String query, SortKey key, boolean ascending, List<SortKey> keys, List<Row> rows, Span newest) {

    /** A service with the figures of its row. */
    public record Row(ListedService service, List<LatestFigure> figures) {

        public Coverage coverage() {
            return service.coverage();
        }
    }

    /**
     * A heading with the address that sorts by it.
     *
     * @param sorted {@code ascending}, {@code descending}, or null where another column is sorted
     */
    public record Column(String label, String href, String sorted, boolean numeric) {}

    private static final List<Measure> SHOWN =
            List.of(Measure.VOLUME, Measure.TAKE_UP, Measure.TOTAL_COST, Measure.COST_PER_TRANSACTION);

    static final List<SortKey> ALL_KEYS = List.of(
            SortKey.NAME,
            SortKey.DEPARTMENT,
            SortKey.VOLUME,
            SortKey.TAKE_UP,
            SortKey.COST,
            SortKey.COST_PER_TRANSACTION,
            SortKey.COVERAGE);

    static final List<SortKey> DEPARTMENT_KEYS = List.of(
            SortKey.NAME,
            SortKey.AGENCY,
            SortKey.CATEGORY,
            SortKey.VOLUME,
            SortKey.TAKE_UP,
            SortKey.COST,
            SortKey.COST_PER_TRANSACTION,
            SortKey.COVERAGE);

    static Listing of(
            String base,
            String query,
            SortKey key,
            boolean ascending,
            List<SortKey> keys,
            List<ListedService> services,
            Span newest) {
        List<Row> rows = key.sorted(services, ascending).stream()
                .map(service -> new Row(
                        service,
                        SHOWN.stream()
                                .map(measure -> LatestFigure.of(measure, service, newest))
                                .toList()))
                .toList();
        return new Listing(base, query, key, ascending, keys, rows, newest);
    }

    /** Whether the table is of one department, and names agencies and categories instead. */
    public boolean isOfDepartment() {
        return keys.contains(SortKey.AGENCY);
    }

    public List<Column> columns() {
        return keys.stream().map(this::column).toList();
    }

    private Column column(SortKey each) {
        boolean sorted = each == key;
        boolean next = sorted ? !ascending : !each.isNumeric();
        String order = next ? "ascending" : "descending";
        String now = ascending ? "ascending" : "descending";
        return new Column(
                each.label(), base + "/by-" + each.key() + "/" + order + query, sorted ? now : null, each.isNumeric());
    }

    /** Whether any figure is older than the newest period. */
    public boolean hasStale() {
        return rows.stream().flatMap(row -> row.figures().stream()).anyMatch(LatestFigure::isStale);
    }

    /** Whether any take-up is above 100 %. */
    public boolean hasAboveAll() {
        return rows.stream().flatMap(row -> row.figures().stream()).anyMatch(LatestFigure::isAboveAll);
    }

    Stream<ListedService> services() {
        return rows.stream().map(Row::service);
    }
}
