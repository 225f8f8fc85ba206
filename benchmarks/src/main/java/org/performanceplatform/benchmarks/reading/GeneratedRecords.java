package org.performanceplatform.benchmarks.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.performanceplatform.core.records.StoredRecord;

/** Records as a service's figures are: three text fields of 4, 40 and 1,000 values, two numbers, over five years. */
final class GeneratedRecords {

    static final Instant START = Instant.parse("2011-01-03T00:00:00Z");
    static final Instant END = Instant.parse("2015-12-28T00:00:00Z");

    private static final int CHANNELS = 4;
    private static final int REGIONS = 40;
    private static final int OFFICES = 1000;
    private static final int MOST_COUNTED = 1000;
    private static final int MOST_PENCE = 100_000;
    private static final double PENCE = 100.0;

    private final Random random = new Random(1);
    private final List<String> placesInOrder;
    private final int first;
    private int made;

    /** @param first so many records come in the order of their ids, which a file takes up fast; later ones in any order */
    GeneratedRecords(int first) {
        this.first = first;
        this.placesInOrder = IntStream.range(0, CHANNELS * REGIONS)
                .mapToObj(place -> "channel-" + place / REGIONS + ".region-" + place % REGIONS + ".")
                .sorted()
                .toList();
    }

    /** The number of the record with that id, of which the first is 1. */
    static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
    }

    /** Passes over so many that are stored already. */
    void skip(int count) {
        made += count;
    }

    /** So many more records, each with an id of its own. */
    List<Document> next(int count) {
        Instant now = Instant.now();
        List<Document> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            records.add(StoredRecord.complete(next(), now));
        }
        return records;
    }

    private Document next() {
        long second = random.nextInt((int) Duration.between(START, END).toSeconds());
        int places = placesInOrder.size();
        int place = made < first ? (int) ((long) made * places / first) : random.nextInt(places);
        String[] names = placesInOrder.get(place).split("\\.");
        made++;
        return new Document("_id", placesInOrder.get(place) + "%08d".formatted(made))
                .append("_timestamp", Date.from(START.plusSeconds(second)))
                .append("channel", names[0])
                .append("region", names[1])
                .append("office", "office-" + random.nextInt(OFFICES))
                .append("count", (long) random.nextInt(MOST_COUNTED))
                .append("fee", random.nextInt(MOST_PENCE) / PENCE);
    }
}
