package org.performanceplatform.write.transforms.formulas;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.core.kpis.Total;
import org.performanceplatform.core.layout.RecordFields;

/**
 * For every service of the Transactions Explorer its values of the newest period, once for each dashboard of the service
 * ({@code reference/backdrop.md} section 4.2). A value counts only if it is of the newest period of its type; else it is null, so
 * that figures of unlike times are never added up.
 */
record LatestExplorerValues() implements Formula {

    private static final String SERVICE = "service_id";
    private static final String TYPE = "type";
    private static final String QUARTERLY = "quarterly";
    private static final List<String> COPIED = List.of("end_at", "period", SERVICE, TYPE);

    /** Whether the newest record of any type has it, rather than the newest that is not quarterly. */
    private static final Map<String, Boolean> METRICS = new TreeMap<>(Map.of(
            "cost_per_transaction", false,
            "digital_cost_per_transaction", true,
            "digital_takeup", true,
            "number_of_digital_transactions", false,
            "number_of_transactions", false,
            "total_cost", false));

    private static final Comparator<Row> BY_TIME = Comparator.comparing(LatestExplorerValues::time)
            .thenComparing(LatestExplorerValues::type)
            .thenComparing(row -> row.text(RecordFields.ID).orElse(""));

    @Override
    public Reach reach() {
        return Reach.EVERYTHING;
    }

    @Override
    public boolean isAboutDashboards() {
        return true;
    }

    @Override
    public List<Result> compute(Input input) {
        Map<String, Row> newestOfAny = new HashMap<>();
        Map<String, Row> newestOfYears = new HashMap<>();
        Map<String, Row> newestOfType = new HashMap<>();
        for (Row row : input.only()) {
            newestOfType.merge(type(row), row, LatestExplorerValues::newer);
            row.text(SERVICE).ifPresent(service -> {
                newestOfAny.merge(service, row, LatestExplorerValues::newer);
                if (!type(row).equals(QUARTERLY)) {
                    newestOfYears.merge(service, row, LatestExplorerValues::newer);
                }
            });
        }
        List<Result> results = new ArrayList<>();
        for (Input.Shown dashboard : input.dashboards()) {
            for (String service : dashboard.services()) {
                METRICS.forEach((metric, ofAny) -> {
                    Row row = (ofAny ? newestOfAny : newestOfYears).get(service);
                    if (row != null) {
                        results.add(result(dashboard.slug(), metric, row, newestOfType.get(type(row))));
                    }
                });
            }
        }
        return results;
    }

    private static Result result(String slug, String metric, Row row, Row newest) {
        boolean current = time(row).equals(time(newest));
        Result result = Result.of(
                        slug + "_" + metric, newest.text(RecordFields.TIMESTAMP).orElseThrow())
                .with("dashboard_slug", slug)
                .with(metric, current ? number(row, metric) : null);
        for (String field : COPIED) {
            row.text(field).ifPresent(value -> result.with(field, value));
        }
        return result;
    }

    static Object number(Row row, String field) {
        return Total.of(row.number(field).orElse(null)).number();
    }

    private static Row newer(Row left, Row right) {
        return BY_TIME.compare(left, right) >= 0 ? left : right;
    }

    private static String type(Row row) {
        return row.text(TYPE).orElse("");
    }

    private static Instant time(Row row) {
        return Span.instant(row.text(RecordFields.TIMESTAMP)
                .orElseThrow(() -> new PoisonedException("A record of the explorer has no _timestamp")));
    }
}
