package org.performanceplatform.acceptance.durability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.performanceplatform.acceptance.durability.RecordServices.Victim;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/**
 * Four senders, while the write service, MongoDB or both are killed at random. {@code -Ddurability.kills=50} makes it the long version;
 * {@code -Ddurability.seed=…} repeats a run, as far as a race can be repeated.
 */
@OnPlatform
class KilledServicesTest {

    private static final int KILLS = Integer.getInteger("durability.kills", 6);
    private static final long SEED = Long.getLong("durability.seed", System.nanoTime());
    private static final String GROUP = "durability";
    private static final String TYPE = "kills";
    private static final int ACKNOWLEDGED_BETWEEN_KILLS = 40;
    private static final Duration TO_COME_BACK = Duration.ofMinutes(2);
    private static final int LONGEST_PAUSE_MICROSECONDS = 30_000;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void every_acknowledged_record_is_there_exactly_once_whatever_is_killed(RunningPlatform platform)
            throws InterruptedException {
        // Given
        System.out.println("Kills: " + KILLS + ", seed: " + SEED);
        var random = new Random(SEED);
        var configuration = new Configuration(platform);
        configuration.makeDataSet(GROUP, TYPE);
        var token = configuration.writeToken(GROUP, TYPE);
        try (var services = new RecordServices(platform)) {
            services.start();
            var address = URI.create(services.writes() + "/data/" + GROUP + "/" + TYPE);
            var senders = List.of(
                    new StubbornSender("few-with-ids", address, token, true, 5, SEED + 1),
                    new StubbornSender("many-with-ids", address, token, true, 300, SEED + 2),
                    new StubbornSender("few-with-keys", address, token, false, 5, SEED + 3),
                    new StubbornSender("many-with-keys", address, token, false, 300, SEED + 4));
            senders.forEach(StubbornSender::start);

            // When
            var kills = new TreeMap<Victim, Integer>();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMore(senders);
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MICROSECONDS)));
                var victim = Victim.values()[random.nextInt(Victim.values().length)];
                services.killAndStart(victim);
                kills.merge(victim, 1, Integer::sum);
            }
            awaitMore(senders);
            for (var sender : senders) {
                sender.stop();
            }

            // Then
            senders.forEach(sender -> System.out.printf(
                    "%s: %,d records acknowledged, batches sent again %,d times%n",
                    sender.name(), sender.acknowledged(), sender.sentAgain()));
            System.out.println(kills);
            assertThat(senders).extracting(StubbornSender::refusal).containsOnlyNulls();
            services.startPipeline();
            for (var reader : List.of(services.columns(), services.pipeline())) {
                assertThat(numbers(reader)).isEqualTo(expectedNumbers(senders));
                assertThat(sums(reader)).isEqualTo(expectedSums(senders));
            }
        }
    }

    private static void awaitMore(List<StubbornSender> senders) {
        var wanted = senders.stream()
                .collect(Collectors.toMap(s -> s, s -> s.acknowledged() + ACKNOWLEDGED_BETWEEN_KILLS / senders.size()));
        var deadline = System.nanoTime() + TO_COME_BACK.toNanos();
        while (wanted.entrySet().stream().anyMatch(each -> each.getKey().acknowledged() < each.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("A sender has had no acknowledgement for " + TO_COME_BACK + ": "
                        + senders.stream().map(StubbornSender::refusal).toList());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** The numbers of each sender's records as they are stored, in order: a record stored twice is there twice. */
    private static Map<String, List<Integer>> numbers(String reader) {
        List<Map<String, Object>> records = read(reader, "").getList("data");
        return records.stream()
                .collect(Collectors.groupingBy(
                        record -> (String) record.get("sender"),
                        TreeMap::new,
                        Collectors.mapping(
                                record -> ((Number) record.get("number")).intValue(),
                                Collectors.collectingAndThen(Collectors.toList(), KilledServicesTest::sorted))));
    }

    private static List<Integer> sorted(List<Integer> numbers) {
        return numbers.stream().sorted().toList();
    }

    private static Map<String, List<Integer>> expectedNumbers(List<StubbornSender> senders) {
        return senders.stream()
                .collect(Collectors.toMap(
                        StubbornSender::name,
                        sender -> IntStream.range(0, sender.acknowledged())
                                .boxed()
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, Long> sums(String reader) {
        List<Map<String, Object>> groups =
                read(reader, "?group_by=sender&collect=number:sum").getList("data");
        return groups.stream()
                .collect(Collectors.toMap(
                        group -> (String) group.get("sender"),
                        group -> ((Number) group.get("number:sum")).longValue(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, Long> expectedSums(List<StubbornSender> senders) {
        return senders.stream()
                .collect(Collectors.toMap(
                        StubbornSender::name,
                        sender -> sender.acknowledged() * (sender.acknowledged() - 1L) / 2,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static JsonPath read(String reader, String query) {
        return given().baseUri(reader)
                .urlEncodingEnabled(false)
                .get("/data/" + GROUP + "/" + TYPE + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
