package org.performanceplatform.acceptance.durability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.performanceplatform.acceptance.durability.RecordServices.Victim;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/**
 * Records come, move and go, two transforms one after the other make figures of them, and the write service, which runs these, is killed at
 * random. {@code -Ddurability.transform-kills=30} makes it the long version; {@code -Ddurability.seed=…} repeats a run, as far as a race can
 * be repeated.
 */
@OnPlatform
class KilledTransformsTest {

    private static final int KILLS = Integer.getInteger("durability.transform-kills", 3);
    private static final long SEED = Long.getLong("durability.seed", System.nanoTime());
    private static final String GROUP = "durability-transforms";
    private static final String INPUT = "journey";
    private static final String RATES = "completion";
    private static final String CHANGES = "completion-change";
    private static final int LONGEST_PAUSE_MILLISECONDS = 3_000;
    private static final int CHANGES_BETWEEN_KILLS = 20;
    private static final Duration TO_COME_TO_REST = Duration.ofMinutes(2);

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void the_figures_are_those_of_the_records_however_often_what_makes_them_is_killed(RunningPlatform platform)
            throws InterruptedException {
        // Given
        System.out.println("Kills: " + KILLS + ", seed: " + SEED);
        var random = new Random(SEED);
        var token = configure(new Configuration(platform));
        try (var services = new RecordServices(platform)) {
            services.start();
            var journey =
                    new ChangingJourney(URI.create(services.writes() + "/data/" + GROUP + "/" + INPUT), token, SEED);
            journey.start();

            // When
            for (int kill = 0; kill < KILLS; kill++) {
                journey.awaitMore(CHANGES_BETWEEN_KILLS);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLISECONDS)));
                services.killAndStart(Victim.WRITE_SERVICE);
            }
            journey.awaitMore(CHANGES_BETWEEN_KILLS);
            journey.stop();

            // Then
            System.out.println("Changes acknowledged: " + journey.acknowledged());
            Map<LocalDate, Double> rates = journey.rates();
            assertThat(awaited(services, RATES, "rate", rounded(rates))).isEqualTo(rounded(rates));
            Map<LocalDate, Double> changes = changes(rates);
            assertThat(awaited(services, CHANGES, "change", rounded(changes))).isEqualTo(rounded(changes));
        }
    }

    private static String configure(Configuration configuration) {
        List.of(INPUT, RATES, CHANGES).forEach(type -> configuration.makeDataSet(GROUP, type));
        configuration.makeTransform(
                "rate.compute",
                GROUP,
                INPUT,
                RATES,
                Map.of("period", "week", "group_by", List.of("stage"), "collect", List.of("count:sum")),
                Map.of(
                        "denominatorMatcher", "^start$",
                        "numeratorMatcher", "^done$",
                        "matchingAttribute", "stage",
                        "valueAttribute", "count:sum"));
        configuration.makeTransform(
                "change.compute",
                GROUP,
                RATES,
                CHANGES,
                Map.of("period", "week", "collect", List.of("rate:sum")),
                Map.of("value-attribute", "rate:sum"));
        return configuration.writeToken(GROUP, INPUT);
    }

    /** From each week with a figure to the next; null where one of the two has none. */
    private static Map<LocalDate, Double> changes(Map<LocalDate, Double> rates) {
        Map<LocalDate, Double> changes = new TreeMap<>();
        rates.forEach((week, rate) -> {
            Double before = rates.get(week.minusWeeks(1));
            changes.put(week, rate == null || before == null ? null : rate - before);
        });
        return changes;
    }

    /** Once, at the end: a difference of rounded figures may be another than that of the figures, rounded. */
    private static Map<LocalDate, Double> rounded(Map<LocalDate, Double> figures) {
        Map<LocalDate, Double> rounded = new TreeMap<>();
        figures.forEach((week, figure) -> rounded.put(week, figure == null ? null : ChangingJourney.rounded(figure)));
        return rounded;
    }

    /** The figures of a data set by week, as soon as they are those; else as they are after a long time. */
    private static Map<LocalDate, Double> awaited(
            RecordServices services, String type, String field, Map<LocalDate, Double> wanted) {
        var deadline = System.nanoTime() + TO_COME_TO_REST.toNanos();
        Map<LocalDate, Double> figures = figures(services, type, field);
        while (!figures.equals(wanted) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            figures = figures(services, type, field);
        }
        return figures;
    }

    private static Map<LocalDate, Double> figures(RecordServices services, String type, String field) {
        JsonPath answer = given().baseUri(services.columns())
                .get("/data/" + GROUP + "/" + type)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
        Map<LocalDate, Double> figures = new TreeMap<>();
        for (var record : answer.<Map<String, Object>>getList("data")) {
            var figure = (Number) record.get(field);
            figures.put(
                    LocalDate.parse(((String) record.get("_timestamp")).substring(0, 10)),
                    figure == null ? null : ChangingJourney.rounded(figure.doubleValue()));
        }
        return figures;
    }
}
