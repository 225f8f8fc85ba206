package org.performanceplatform.cli.transactions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records of {@code transactional-services/summaries}: one for each service and period, also where nothing was provided, so that what
 * is missing can be counted. A record's id depends on its service and period alone: importing again replaces, and never adds.
 */
final class SummaryRecords {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MIDNIGHT = " 00:00:00+00:00";

    private SummaryRecords() {}

    static Stream<String> of(List<Service> services) {
        return services.stream()
                .flatMap(service -> service.figures().stream().map(figures -> record(service.slug(), figures)));
    }

    private static String record(String service, PeriodFigures figures) {
        CoveredPeriod period = figures.period();
        ObjectNode record = JSON.createObjectNode()
                .put("_id", id(service, period))
                .put("_timestamp", period.start() + "T00:00:00Z")
                .put("end_at", period.end() + "T00:00:00Z")
                .put("period", period.length().period())
                .put("service_id", service)
                .put("type", period.length().type());
        put(record, "number_of_transactions", figures.volume());
        put(record, "number_of_digital_transactions", figures.digitalVolume());
        record.put("digital_takeup", figures.takeUp().orElse(null));
        if (period.length() == CoveredPeriod.Length.YEAR) {
            put(record, "cost_per_transaction", figures.cost());
            put(record, "digital_cost_per_transaction", figures.digitalCost());
            record.put("total_cost", figures.totalCost().orElse(null));
        }
        return record.toString();
    }

    /** A figure that was not asked of the service says so beside its null. */
    private static void put(ObjectNode record, String field, Figure figure) {
        record.put(field, figure.number().map(SummaryRecords::plain).orElse(null));
        if (figure.state() == Figure.State.NOT_APPLICABLE) {
            record.put(field + "_missing", "not applicable");
        }
    }

    /** 40,000 is 40000, not 4E+4. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String id(String service, CoveredPeriod period) {
        String text = period.start() + MIDNIGHT + period.end() + MIDNIGHT + service;
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
