package org.performanceplatform.acceptance.durability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts of those who begin and end something, which are sent, overwritten with others of another week, and deleted, each change again and
 * again until it is acknowledged. It knows what is there, and what the share of those who end is.
 */
final class ChangingJourney {

    private static final LocalDate FIRST_WEEK = LocalDate.of(2016, 1, 4);
    private static final int WEEKS = 12;
    private static final int IDS = 30;
    private static final int MOST_AT_ONCE = 6;
    private static final int GREATEST_COUNT = 9;
    private static final int ONE_IN_SO_MANY_DELETES = 5;
    private static final int PLACES = 12;
    private static final Duration TO_BE_ACKNOWLEDGED = Duration.ofMinutes(2);

    private final URI address;
    private final String token;
    private final Random random;
    private final StubbornClient client = new StubbornClient(ChangingJourney::isGone);
    private final Map<String, Counted> there = new HashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Thread thread = new Thread(this::change, "changing-journey");
    private volatile boolean stopped;

    /** One record. */
    private record Counted(LocalDate week, String stage, int count) {}

    ChangingJourney(URI address, String token, long seed) {
        this.address = address;
        this.token = token;
        this.random = new Random(seed);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Lets it end the change at which it is. */
    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    void awaitMore(int changes) {
        var wanted = acknowledged.get() + changes;
        var deadline = System.nanoTime() + TO_BE_ACKNOWLEDGED.toNanos();
        while (acknowledged.get() < wanted) {
            if (client.refusal() != null || System.nanoTime() > deadline) {
                throw new AssertionError(
                        "Nothing was acknowledged for " + TO_BE_ACKNOWLEDGED + ", or: " + client.refusal());
            }
            LockSupport.parkNanos(StubbornClient.BACK_OFF);
        }
    }

    /** For each week with records how many of those who began have ended; null where nobody is known to have ended, or nobody began. */
    Map<LocalDate, Double> rates() {
        Map<LocalDate, Double> rates = new TreeMap<>();
        there.values().forEach(each -> rates.put(each.week(), rate(each.week())));
        return rates;
    }

    private Double rate(LocalDate week) {
        int begun = sum(week, "start");
        boolean known = there.values().stream()
                .anyMatch(each -> each.week().equals(week) && each.stage().equals("done"));
        return known && begun > 0 ? (double) sum(week, "done") / begun : null;
    }

    private int sum(LocalDate week, String stage) {
        return there.values().stream()
                .filter(each -> each.week().equals(week) && each.stage().equals(stage))
                .mapToInt(Counted::count)
                .sum();
    }

    /** Without what is lost by adding and subtracting fractions. */
    static double rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(PLACES, RoundingMode.HALF_UP).doubleValue();
    }

    private void change() {
        while (!stopped) {
            if (random.nextInt(ONE_IN_SO_MANY_DELETES) == 0) {
                delete("r" + random.nextInt(IDS));
            } else {
                write();
            }
        }
    }

    private void delete(String id) {
        if (there.containsKey(id)) {
            send(HttpRequest.newBuilder(URI.create(address + "/" + id)).DELETE());
            there.remove(id);
        }
    }

    private void write() {
        Map<String, Counted> batch = new TreeMap<>();
        for (int records = 1 + random.nextInt(MOST_AT_ONCE); records > 0; records--) {
            batch.put(
                    "r" + random.nextInt(IDS),
                    new Counted(
                            FIRST_WEEK.plusWeeks(random.nextInt(WEEKS)),
                            random.nextInt(3) == 0 ? "done" : "start",
                            random.nextInt(GREATEST_COUNT)));
        }
        var body = new StringBuilder();
        batch.forEach((id, each) -> body.append(body.isEmpty() ? "[" : ",")
                .append("{\"_id\":\"%s\",\"_timestamp\":\"%sT09:00:00Z\",\"stage\":\"%s\",\"count\":%d}"
                        .formatted(id, each.week(), each.stage(), each.count())));
        send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.append("]").toString())));
        there.putAll(batch);
    }

    /** A deletion that was done, but not acknowledged, finds nothing the next time. */
    private static boolean isGone(HttpResponse<String> answer) {
        return answer.request().method().equals("DELETE") && answer.body().contains("No record found with id");
    }

    private void send(HttpRequest.Builder request) {
        request.timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer " + token);
        if (!client.send(request.build())) {
            throw new IllegalStateException(client.refusal());
        }
        acknowledged.incrementAndGet();
    }
}
