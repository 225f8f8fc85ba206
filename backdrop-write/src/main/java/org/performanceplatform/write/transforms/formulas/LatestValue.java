package org.performanceplatform.write.transforms.formulas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.performanceplatform.core.layout.RecordFields;

/**
 * The newest value of a data set, once for each published dashboard that shows it ({@code reference/backdrop.md} section 4.2).
 *
 * @param attribute the field of the value
 * @param metric what it is called in the results: {@code completion_rate}
 */
record LatestValue(String attribute, String metric) implements Formula {

    private static final Map<String, String> ATTRIBUTES =
            Map.of("completion-rate", "rate", "digital-takeup", "rate", "user-satisfaction-score", "score");

    static LatestValue of(Options options, String dataType) {
        String attribute = options.optionalText("value-attribute")
                .or(() -> Optional.ofNullable(ATTRIBUTES.get(dataType)))
                .orElseThrow(() -> new PoisonedException(
                        "The option value-attribute has to name the value of data of type " + dataType));
        return new LatestValue(attribute, dataType.replace('-', '_'));
    }

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
        Optional<Row> newest = input.only().stream()
                .filter(row -> row.number(attribute).isPresent())
                .max(Comparator.comparing(Row::span)
                        .thenComparing(row -> row.text(RecordFields.ID).orElse("")));
        return newest.map(row -> results(row, input.dashboards())).orElse(List.of());
    }

    private List<Result> results(Row row, List<Input.Shown> dashboards) {
        Object value = LatestExplorerValues.number(row, attribute);
        return dashboards.stream()
                .map(dashboard -> Result.of(
                                dashboard.slug() + "_" + metric, row.span().start())
                        .with("dashboard_slug", dashboard.slug())
                        .with("service_id", dashboard.slug())
                        .with(metric, value))
                .toList();
    }
}
