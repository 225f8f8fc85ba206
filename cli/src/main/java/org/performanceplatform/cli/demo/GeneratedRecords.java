package org.performanceplatform.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.performanceplatform.cli.demo.GeneratedDataSet.Figure;
import org.performanceplatform.cli.demo.GeneratedDataSet.Step;

/**
 * The records of a data set of the demo, up to the last period that is over. A record depends on the data set and its time alone, so it is the
 * same whenever and however often the demo is made.
 *
 * @param now at which the records are made
 */
record GeneratedRecords(GeneratedDataSet dataSet, Instant now) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant EPOCH = Instant.parse("2024-01-01T00:00:00Z");
    private static final double DAYS_IN_YEAR = 365.25;
    private static final double MINUTES_IN_DAY = 1440;
    private static final int TEN = 10;
    private static final int QUARTER = 3;

    /** A combination of the values of all fields. */
    private record Kind(String id, ObjectNode fields, double share) {}

    /** Oldest first. */
    List<String> all() {
        List<Kind> kinds = kinds();
        List<String> records = new ArrayList<>();
        ZonedDateTime end = floor(now.atZone(ZoneOffset.UTC));
        for (int back = dataSet.count(); back > 0; back--) {
            ZonedDateTime start = plus(end, -back);
            for (Kind kind : kinds) {
                if (random(start, kind.id(), "missing").nextDouble() >= dataSet.missing()) {
                    ObjectNode record = record(start, kind);
                    standing(back).ifPresent(status -> record.put("status", status));
                    records.add(record.toString());
                }
            }
        }
        return records;
    }

    private ObjectNode record(ZonedDateTime start, Kind kind) {
        ObjectNode record = JSON.createObjectNode()
                .put("_id", dataSet.group() + "-" + dataSet.type() + "-" + start.toInstant() + kind.id())
                .put("_timestamp", start.toInstant().toString())
                .put("end_at", plus(start, 1).toInstant().toString())
                .put("period", dataSet.step().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        record.setAll(kind.fields());
        dataSet.figures().forEach((name, figure) -> {
            BigDecimal value = figure.sumOf() == null
                    ? figure(name, figure, start, kind)
                    : figure.sumOf().stream()
                            .map(part -> record.get(part).decimalValue())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            record.put(name, value);
        });
        return record;
    }

    /** Of a period so many before now. */
    private Optional<String> standing(int back) {
        if (back <= dataSet.provisional()) {
            return Optional.of("provisional");
        }
        return back <= dataSet.provisional() + dataSet.revised() ? Optional.of("revised") : Optional.empty();
    }

    private BigDecimal figure(String name, Figure figure, ZonedDateTime start, Kind kind) {
        Random random = random(start, kind.id(), name);
        if (figure.sometimes() != null && random.nextDouble() >= figure.sometimes()) {
            return BigDecimal.ZERO;
        }
        double years = ChronoUnit.DAYS.between(EPOCH, start.toInstant()) / DAYS_IN_YEAR;
        double value = figure.around()
                * (figure.whole() ? 1 : kind.share())
                * Math.pow(1 + figure.growthPerYear(), years)
                * (1 + figure.season() * season(start))
                * (1 + figure.noise() * Math.max(-2, Math.min(2, random.nextGaussian())));
        double bounded = Math.max(0, figure.most() == null ? value : Math.min(figure.most(), value));
        return BigDecimal.valueOf(bounded).setScale(figure.decimals(), RoundingMode.HALF_UP);
    }

    /** -1 to 1: over the day for short steps, over the year for others. */
    private double season(ZonedDateTime start) {
        double part = dataSet.step().compareTo(Step.DAY) < 0
                ? start.getLong(ChronoField.MINUTE_OF_DAY) / MINUTES_IN_DAY
                : start.getDayOfYear() / DAYS_IN_YEAR;
        return -Math.cos(2 * Math.PI * part);
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(new Kind("", JSON.createObjectNode(), 1)));
        for (Map.Entry<String, Map<String, JsonNode>> field : dataSet.each().entrySet()) {
            List<Kind> longer = new ArrayList<>();
            for (Kind kind : kinds) {
                field.getValue().forEach((value, shared) -> longer.add(with(kind, field.getKey(), value, shared)));
            }
            kinds = longer;
        }
        return kinds;
    }

    private static Kind with(Kind kind, String field, String value, JsonNode shared) {
        ObjectNode fields = kind.fields().deepCopy();
        if (value.matches("[0-9]{1,9}")) {
            fields.put(field, Integer.parseInt(value));
        } else {
            fields.put(field, value);
        }
        if (shared.path("with").isObject()) {
            fields.setAll((ObjectNode) shared.get("with"));
        }
        String id = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        double share =
                shared.isNumber() ? shared.doubleValue() : shared.path("share").doubleValue();
        return new Kind(kind.id() + "-" + id, fields, kind.share() * share);
    }

    private Random random(ZonedDateTime start, String kind, String figure) {
        long mixed = (dataSet.seed() * 31 + start.toEpochSecond()) * 31 + (kind + "/" + figure).hashCode();
        return new Random(mixed * 0x9E3779B97F4A7C15L);
    }

    private ZonedDateTime floor(ZonedDateTime moment) {
        ZonedDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
        return switch (dataSet.step()) {
            case TEN_MINUTES -> moment.truncatedTo(ChronoUnit.MINUTES).minusMinutes(moment.getMinute() % TEN);
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % QUARTER);
        };
    }

    private ZonedDateTime plus(ZonedDateTime moment, int steps) {
        return switch (dataSet.step()) {
            case TEN_MINUTES -> moment.plusMinutes((long) TEN * steps);
            case HOUR -> moment.plusHours(steps);
            case DAY -> moment.plusDays(steps);
            case WEEK -> moment.plusWeeks(steps);
            case MONTH -> moment.plusMonths(steps);
            case QUARTER -> moment.plusMonths((long) QUARTER * steps);
        };
    }
}
