package org.performanceplatform.write.transforms.formulas;

import java.util.List;

/**
 * What a transform computes from.
 *
 * @param rows the rows of each input data set, in the order of the data sets
 * @param dashboards the published dashboards that show the first input data set
 */
public record Input(List<List<Row>> rows, List<Shown> dashboards) {

    public Input {
        rows = List.copyOf(rows);
        dashboards = List.copyOf(dashboards);
    }

    /**
     * A published dashboard.
     *
     * @param services the services of the Transactions Explorer that it shows
     */
    public record Shown(String slug, List<String> services) {
        public Shown {
            services = List.copyOf(services);
        }
    }

    /** The rows of the only data set that stand for records. */
    List<Row> only() {
        return withRecords(rows.get(0));
    }

    static List<Row> withRecords(List<Row> rows) {
        return rows.stream().filter(Row::hasRecords).toList();
    }
}
