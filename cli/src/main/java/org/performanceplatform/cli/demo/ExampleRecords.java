package org.performanceplatform.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Two years of records of a fictional service, up to the last week and month that are over.
 *
 * @param today on which the records are made
 */
record ExampleRecords(ExampleService service, LocalDate today) {

    static final String BY_CHANNEL = "transactions-by-channel";
    static final String SUMMARY = "monthly-summary";
    static final String AGGREGATES = "service-aggregates";
    static final String LATEST = "latest-dataset-values";
    static final String OF_AGENCY = "services";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WEEKS = 104;
    private static final int MONTHS = 24;
    private static final int QUARTERS = 12;
    private static final int QUARTER = 3;

    /** Growth is counted from here, so that figures do not change from one day to the next. */
    private static final LocalDate EPOCH = LocalDate.of(2024, 1, 1);

    /** For each week and channel: {@code count} of transactions. */
    List<String> byChannel() {
        var records = new ArrayList<String>();
        LocalDate thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = thisWeek.minusWeeks(WEEKS); week.isBefore(thisWeek); week = week.plusWeeks(1)) {
            LocalDate end = week.plusWeeks(1);
            long all = sum(week, end, figures()::transactions);
            long digital = sum(week, end, figures()::digital);
            long paper = (all - digital) * 2 / 5;
            records.add(byChannel(week, end, "digital", digital));
            records.add(byChannel(week, end, "paper", paper));
            records.add(byChannel(week, end, "telephone", all - digital - paper));
        }
        return records;
    }

    /** For each month: the four KPIs and what they are made of. */
    List<String> summaries() {
        var records = new ArrayList<String>();
        LocalDate thisMonth = today.withDayOfMonth(1);
        for (LocalDate month = thisMonth.minusMonths(MONTHS); month.isBefore(thisMonth); month = month.plusMonths(1)) {
            records.add(summary(month, month.plusMonths(1)));
        }
        return records;
    }

    /** For each quarter: what the service's agency says of it. */
    List<String> quarters() {
        var records = new ArrayList<String>();
        LocalDate month = today.withDayOfMonth(1);
        LocalDate thisQuarter = month.minusMonths((month.getMonthValue() - 1) % QUARTER);
        for (int back = QUARTERS; back > 0; back--) {
            records.add(quarter(thisQuarter.minusMonths((long) back * QUARTER)));
        }
        return records;
    }

    /** The six figures of the last twelve months by which services are compared, each a record of its own. */
    List<String> latestValues() {
        LocalDate end = today.withDayOfMonth(1);
        LocalDate start = end.minusMonths(MONTHS / 2);
        long all = sum(start, end, figures()::transactions);
        BigDecimal cost = rounded(figures().costPerTransaction(end.minusMonths(1)), 2);
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        values.put("number_of_transactions", BigDecimal.valueOf(all));
        values.put("total_cost", cost.multiply(BigDecimal.valueOf(all)));
        values.put("cost_per_transaction", cost);
        values.put("digital_takeup", rounded((double) sum(start, end, figures()::digital) / Math.max(1, all), 3));
        values.put("user_satisfaction_score", rounded(figures().satisfaction(end.minusMonths(1)), 3));
        values.put("completion_rate", rounded(figures().completion(end.minusMonths(1)), 3));
        List<String> records = new ArrayList<>();
        values.forEach((metric, value) -> records.add(JSON.createObjectNode()
                .put("_id", Base64.getUrlEncoder().encodeToString((service.group() + "_" + metric).getBytes(UTF_8)))
                .put("_timestamp", end.minusMonths(1) + "T00:00:00Z")
                .put("dashboard_slug", service.group())
                .put(metric, value)
                .toString()));
        return records;
    }

    private String byChannel(LocalDate week, LocalDate end, String channel, long count) {
        ObjectNode record = record(week + "-" + channel, week, end, "week");
        record.put("channel", channel);
        record.put("count", count);
        return record.toString();
    }

    private String summary(LocalDate month, LocalDate end) {
        long all = sum(month, end, figures()::transactions);
        long digital = sum(month, end, figures()::digital);
        BigDecimal cost = rounded(figures().costPerTransaction(month), 2);
        ObjectNode record = record(month.toString(), month, end, "month");
        record.put("number_of_transactions", all);
        record.put("digital_transactions", digital);
        record.put("cost_per_transaction", cost);
        record.put("total_cost", cost.multiply(BigDecimal.valueOf(all)));
        record.put("user_satisfaction", rounded(figures().satisfaction(month), 3));
        record.put("completion_rate", rounded(figures().completion(month), 3));
        record.put("digital_take_up", all == 0 ? BigDecimal.ZERO : rounded((double) digital / all, 3));
        return record.toString();
    }

    private String quarter(LocalDate start) {
        LocalDate end = start.plusMonths(QUARTER);
        BigDecimal cost = BigDecimal.ZERO;
        for (LocalDate month = start; month.isBefore(end); month = month.plusMonths(1)) {
            long all = sum(month, month.plusMonths(1), figures()::transactions);
            cost = cost.add(rounded(figures().costPerTransaction(month), 2).multiply(BigDecimal.valueOf(all)));
        }
        return record("quarter-" + start, start, end, "quarter")
                .put("service", service.nameAtAgency())
                .put("transactions", sum(start, end, figures()::transactions))
                .put("cost", cost)
                .toString();
    }

    private ObjectNode record(String id, LocalDate start, LocalDate end, String period) {
        return JSON.createObjectNode()
                .put("_id", service.group() + "-" + id)
                .put("_timestamp", start + "T00:00:00Z")
                .put("end_at", end + "T00:00:00Z")
                .put("period", period);
    }

    private ExampleFigures figures() {
        return new ExampleFigures(service, EPOCH);
    }

    private static long sum(LocalDate from, LocalDate until, ToLongFunction<LocalDate> figure) {
        return from.datesUntil(until).mapToLong(figure).sum();
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
