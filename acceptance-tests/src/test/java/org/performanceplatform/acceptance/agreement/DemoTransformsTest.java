package org.performanceplatform.acceptance.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.config.JsonPathConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.acceptance.platform.Contents;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** The indicators of the demo are what follows from the records beside them, computed here from those. */
@OnPlatform(Contents.DEMO)
class DemoTransformsTest {

    private static final String BEEKEEPING = "example-beekeeping-licence";
    private static final double ROUNDING = 1e-9;
    private static final Duration TO_BE_MADE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** Records of one time. */
    private record Together(List<Map<String, Object>> records) {

        double sum(String field, Predicate<Map<String, Object>> which) {
            return records.stream()
                    .filter(which)
                    .mapToDouble(record -> ((Number) record.get(field)).doubleValue())
                    .sum();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BEEKEEPING, "example-lighthouse-visits", "example-lost-umbrellas"})
    void digital_take_up_is_made_from_the_transactions_by_channel(String group, RunningPlatform platform) {
        shows(
                platform,
                group,
                "digital-take-up",
                expected(
                        platform,
                        group,
                        "transactions-by-channel",
                        week -> week.sum("count", is("channel", "digital")) / week.sum("count", record -> true)),
                "digital-takeup",
                "rate");
    }

    @Test
    void the_completion_rate_is_made_from_the_journey(RunningPlatform platform) {
        shows(
                platform,
                BEEKEEPING,
                "completion-rate",
                expected(
                        platform,
                        BEEKEEPING,
                        "journey",
                        week -> week.sum("visitors", is("stage", "done")) / week.sum("visitors", is("stage", "begin"))),
                "completion-rate",
                "rate");
    }

    @Test
    void user_satisfaction_is_made_from_the_ratings(RunningPlatform platform) {
        shows(
                platform,
                BEEKEEPING,
                "user-satisfaction",
                expected(platform, BEEKEEPING, "ratings", day -> {
                    double weighted = 0;
                    for (int rating = 1; rating <= 5; rating++) {
                        weighted += rating * day.sum("rating_" + rating, record -> true);
                    }
                    return (weighted / day.sum("total", record -> true) - 1) / 4;
                }),
                "user-satisfaction-score",
                "score");
    }

    private static Predicate<Map<String, Object>> is(String field, String value) {
        return record -> value.equals(record.get(field));
    }

    private static Map<String, Double> expected(
            RunningPlatform platform, String group, String type, ToDoubleFunction<Together> figure) {
        Map<String, Double> figures = new TreeMap<>();
        records(platform, group, type).stream()
                .collect(Collectors.groupingBy(record -> (String) record.get("_timestamp")))
                .forEach((time, records) -> figures.put(time, figure.applyAsDouble(new Together(records))));
        return figures;
    }

    private static List<Map<String, Object>> records(RunningPlatform platform, String group, String type) {
        return given().baseUri(platform.read())
                .get("/data/" + group + "/" + type)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE))
                .getList("data");
    }

    /** The data set holds exactly these figures, and the module says those of its last periods. */
    private static void shows(
            RunningPlatform platform,
            String group,
            String module,
            Map<String, Double> expected,
            String type,
            String field) {
        assertThat(expected).isNotEmpty();
        assertThat(once(() -> made(platform, group, type, field), made -> same(made, expected)))
                .as("%s of %s", type, group)
                .satisfies(made -> assertThat(made.keySet()).isEqualTo(expected.keySet()))
                .allSatisfy(
                        (time, figure) -> assertThat(figure).as(time).isCloseTo(expected.get(time), within(ROUNDING)));

        String page = platform.spotlight() + "/performance/" + group + "/" + module;
        List<Double> all = List.copyOf(expected.values());
        List<Double> shown = once(() -> figures(page), figures -> isEndOf(all, figures));
        assertThat(shown).isNotEmpty().hasSizeLessThanOrEqualTo(all.size());
        List<Double> last = all.subList(all.size() - shown.size(), all.size());
        for (int place = 0; place < shown.size(); place++) {
            assertThat(shown.get(place)).as("%s, place %d", page, place).isCloseTo(last.get(place), within(ROUNDING));
        }
    }

    private static Map<String, Double> made(RunningPlatform platform, String group, String type, String field) {
        Map<String, Double> made = new TreeMap<>();
        records(platform, group, type)
                .forEach(record ->
                        made.put((String) record.get("_timestamp"), ((Number) record.get(field)).doubleValue()));
        return made;
    }

    private static List<Double> figures(String page) {
        return ShownModule.of(page).values(0).stream()
                .map(text -> text.equals("-") ? Double.NaN : Double.parseDouble(text))
                .toList();
    }

    private static boolean same(Map<String, Double> made, Map<String, Double> expected) {
        return made.keySet().equals(expected.keySet())
                && isEndOf(List.copyOf(expected.values()), List.copyOf(made.values()));
    }

    private static boolean isEndOf(List<Double> all, List<Double> some) {
        int before = all.size() - some.size();
        return before >= 0
                && IntStream.range(0, some.size())
                        .allMatch(place -> Math.abs(some.get(place) - all.get(before + place)) < ROUNDING);
    }

    /**
     * What is there once it is as it shall be: the last records of the demo came a moment ago, and what is made of them comes after them. What
     * is there at last if it never is.
     */
    private static <T> T once(Supplier<T> look, Predicate<T> asItShallBe) {
        var deadline = System.nanoTime() + TO_BE_MADE.toNanos();
        T found = look.get();
        while (!asItShallBe.test(found) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            found = look.get();
        }
        return found;
    }
}
