package org.performanceplatform.benchmarks.spotlight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A dashboard of twelve modules, many services, and their figures: made by a formula, ending with last week. */
final class GeneratedSite {

    static final String DASHBOARD = "licences";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WEEKS = 52;
    private static final int DEPARTMENTS = 20;
    private static final int AGENCIES = 8;

    private final int services;
    private final LocalDate monday =
            LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    /** @param services how many there are in the list */
    GeneratedSite(int services) {
        this.services = services;
    }

    /** The dashboard of twelve modules. */
    ObjectNode dashboard() {
        try (InputStream in = GeneratedSite.class.getResourceAsStream("dashboard.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All dashboards, as stagecraft lists them. */
    ObjectNode list() {
        ObjectNode list = JSON.createObjectNode().put("page-type", "browse");
        ArrayNode items = list.putArray("items");
        for (int at = 0; at < services; at++) {
            ObjectNode item = items.addObject();
            item.put("slug", slug(at)).put("title", title(at)).put("dashboard-type", "transaction");
            organisation(
                    item.putObject("department"),
                    "Department of " + word(at % DEPARTMENTS),
                    "department",
                    at % DEPARTMENTS);
            organisation(item.putObject("agency"), word(at % AGENCIES) + " Agency", "agency", at % AGENCIES);
        }
        return list;
    }

    /** The six figures of every service. */
    ObjectNode aggregates() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode rows = answer.putArray("data");
        for (int at = 0; at < services; at++) {
            rows.addObject()
                    .put("_timestamp", monday + "T00:00:00+00:00")
                    .put("dashboard_slug", slug(at))
                    .put("number_of_transactions", 1000 + 7919L * at)
                    .put("total_cost", 25_000.5 + 12_345.6 * at)
                    .put("cost_per_transaction", 1 + at % 40 / 4.0)
                    .put("digital_takeup", (at % 100) / 100.0)
                    .put("user_satisfaction_score", 0.5 + at % 50 / 100.0)
                    .put("completion_rate", 0.4 + at % 60 / 100.0);
        }
        return answer;
    }

    /** A year of weeks for each channel, flat or by channel. */
    ObjectNode weeks(boolean flat) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        for (String channel : List.of("digital", "paper", "phone", "counter")) {
            ArrayNode rows =
                    flat ? data : data.addObject().put("channel", channel).putArray("values");
            for (int week = WEEKS; week > 0; week--) {
                ObjectNode row = rows.addObject();
                row.put("_start_at", monday.minusWeeks(week) + "T00:00:00+00:00");
                row.put("_end_at", monday.minusWeeks(week - 1L) + "T00:00:00+00:00");
                row.put("channel", channel);
                row.put("count:sum", 1000 + (week * 37 + channel.hashCode() % 100) % 500);
            }
        }
        return answer;
    }

    /** A year of weeks of figures of the whole service, newest last. */
    ObjectNode summary() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode rows = answer.putArray("data");
        for (int week = WEEKS; week > 0; week--) {
            ObjectNode row = rows.addObject();
            row.put("_timestamp", monday.minusWeeks(week) + "T00:00:00+00:00");
            row.put("_start_at", monday.minusWeeks(week) + "T00:00:00+00:00");
            row.put("_end_at", monday.minusWeeks(week - 1L) + "T00:00:00+00:00");
            row.put("end_at", monday.minusWeeks(week - 1L) + "T00:00:00+00:00");
            row.put("value", 1000.5 + week * 13 % 200);
            row.put("share", 0.5 + week % 40 / 100.0);
            row.put("duration:mean", 60_000 + week * 977 % 9000);
            for (int rating = 1; rating <= 5; rating++) {
                row.put("rating_" + rating + ":sum", rating * 10 + week % 7);
            }
            row.put("total:sum", 150 + 5 * (week % 7));
        }
        return answer;
    }

    /** How many people reached each step. */
    ObjectNode steps() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode rows = answer.putArray("data");
        for (int step = 1; step <= 5; step++) {
            rows.addObject().put("eventCategory", "step-" + step).put("uniqueEvents:sum", 6000 - 900 * step);
        }
        return answer;
    }

    /** Where one data set's answer comes from. */
    JsonNode answer(String dataType, boolean flat) {
        return switch (dataType) {
            case "latest-dataset-values" -> aggregates();
            case "by-channel" -> weeks(flat);
            case "steps" -> steps();
            default -> summary();
        };
    }

    private static void organisation(ObjectNode organisation, String title, String kind, int number) {
        organisation
                .put("title", title)
                .put("abbr", kind.charAt(0) + "" + number)
                .put("slug", kind + "-" + number);
    }

    private static String slug(int at) {
        return at == 0 ? DASHBOARD : "service-" + at;
    }

    private static String title(int at) {
        return "Service " + at + ": " + word(at) + " licence " + (at % 2 == 0 ? "applications" : "renewals");
    }

    private static String word(int at) {
        List<String> words = List.of(
                "Lighthouse",
                "Beekeeping",
                "Umbrella",
                "Canal",
                "Orchard",
                "Foundry",
                "Bridge",
                "Harbour",
                "Meadow",
                "Quarry",
                "Railway",
                "Ferry",
                "Museum",
                "Archive",
                "Market",
                "Observatory",
                "Library",
                "Garden",
                "Forest",
                "Island");
        return words.get(at % words.size());
    }
}
