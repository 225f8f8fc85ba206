package org.performanceplatform.benchmarks.writing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.performanceplatform.core.records.StoredRecord;

/**
 * Records as a service's figures are: a time, three words and two numbers.
 *
 * @param first the number of the first; records of the same number have the same id
 * @param revision makes records of the same number differ
 */
record SentRecords(int first, int count, int revision) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2011-01-03T00:00:00Z");
    private static final int SECONDS_BETWEEN = 79;
    private static final int CHANNELS = 4;
    private static final int REGIONS = 40;
    private static final int OFFICES = 1000;
    private static final int MOST_PENCE = 100_000;
    private static final double PENCE = 100.0;

    /** How they are sent. */
    enum Form {
        JSON("application/json"),
        NDJSON("application/x-ndjson"),
        CSV("text/csv");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    /** The records as the body of a request. */
    byte[] body(Form form) {
        String text =
                switch (form) {
                    case JSON -> each(SentRecords::json).collect(Collectors.joining(",", "[", "]"));
                    case NDJSON -> each(SentRecords::json).collect(Collectors.joining("\n", "", "\n"));
                    case CSV ->
                        each(SentRecords::line)
                                .collect(Collectors.joining(
                                        "\n", "_id,_timestamp,channel,region,office,count,fee\n", "\n"));
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The records as JSON, each filled up to so many bytes. */
    byte[] wideBody(int bytes) {
        String text = each(SentRecords::json)
                .map(json -> json.substring(0, json.length() - 1) + ",\"note\":\""
                        + "x".repeat(Math.max(0, bytes - json.length() - 12)) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The records as they lie in the store. */
    List<Document> documents() {
        Instant now = Instant.now();
        return each(record -> StoredRecord.complete(record, now)).toList();
    }

    private <T> java.util.stream.Stream<T> each(Function<Document, T> form) {
        return IntStream.range(first, first + count).mapToObj(this::record).map(form);
    }

    private Document record(int number) {
        int mixed = number * 0x9E3779B1 >>> 1;
        String channel = "channel-" + mixed % CHANNELS;
        String region = "region-" + mixed % REGIONS;
        return new Document("_id", "%s.%s.%08d".formatted(channel, region, number))
                .append("_timestamp", Date.from(START.plusSeconds((long) number * SECONDS_BETWEEN)))
                .append("channel", channel)
                .append("region", region)
                .append("office", "office-" + mixed % OFFICES)
                .append("count", (long) number + revision)
                .append("fee", mixed % MOST_PENCE / PENCE);
    }

    private static String json(Document record) {
        ObjectNode object = JSON.createObjectNode();
        record.forEach((key, value) -> object.putPOJO(key, value instanceof Date date ? text(date) : value));
        return object.toString();
    }

    private static String line(Document record) {
        return record.values().stream()
                .map(value -> value instanceof Date date ? text(date) : value.toString())
                .collect(Collectors.joining(","));
    }

    private static String text(Date date) {
        return date.toInstant().toString();
    }
}
