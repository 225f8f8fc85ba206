package org.performanceplatform.write.transforms.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.PoisonedException;
import org.performanceplatform.write.transforms.formulas.Row;
import org.performanceplatform.write.transforms.planning.Query;

/** The read API's answers, computed from the store in the plainest way: periods, groups and sums, or single records. */
public final class StoredRecordsRead implements Records {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private final MongoDatabase database;
    private final ObjectMapper mapper = new ObjectMapper();

    public StoredRecordsRead(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public List<Row> rows(DataSet dataSet, Query query, Optional<Window> window) {
        List<Document> records = records(dataSet).stream()
                .filter(record -> window.isEmpty() || window.get().contains(time(record)))
                .toList();
        return query.period().isPresent()
                ? folded(records, query, query.period().get())
                : records.stream().map(this::raw).toList();
    }

    @Override
    public Optional<TimeRange> extent(DataSet dataSet) {
        return records(dataSet).stream()
                .map(StoredRecordsRead::time)
                .map(TimeRange::of)
                .reduce((one, other) -> one.including(other.least()).including(other.greatest()));
    }

    private List<Document> records(DataSet dataSet) {
        String collection =
                new HeadReader(database).state(new DataSetName(dataSet.name())).collection();
        return database.getCollection(collection).find().into(new ArrayList<>());
    }

    private List<Row> folded(List<Document> records, Query query, Period period) {
        List<String> groups = query.parameters().getOrDefault("group_by", List.of());
        List<String> collected = query.parameters().getOrDefault("collect", List.of());
        Map<List<Object>, ObjectNode> rows = new LinkedHashMap<>();
        Map<List<Object>, Map<String, BigDecimal>> sums = new HashMap<>();
        for (Document record : records) {
            if (!groups.stream().allMatch(record::containsKey)) {
                continue;
            }
            Instant start = period.floor(time(record));
            List<Object> key = new ArrayList<>(List.of(start));
            groups.forEach(group -> key.add(record.get(group)));
            ObjectNode row = rows.computeIfAbsent(key, absent -> blank(record, groups, start, period));
            row.put("_count", row.path("_count").asInt() + 1);
            for (String collect : collected) {
                add(sums.computeIfAbsent(key, absent -> new HashMap<>()), collect, record);
            }
        }
        rows.forEach((key, row) -> collected.forEach(
                collect -> row.put(collect, sums.getOrDefault(key, Map.of()).get(collect))));
        return rows.values().stream().map(Row::new).toList();
    }

    private ObjectNode blank(Document record, List<String> groups, Instant start, Period period) {
        ObjectNode row = mapper.createObjectNode();
        row.put("_start_at", TIME.format(start));
        row.put("_end_at", TIME.format(period.plus(start, 1)));
        groups.forEach(group -> row.set(group, mapper.valueToTree(record.get(group))));
        return row;
    }

    private static void add(Map<String, BigDecimal> sums, String collect, Document record) {
        String field = collect.substring(0, collect.indexOf(':'));
        if (record.get(field) == null) {
            return;
        }
        if (!(record.get(field) instanceof Number number)) {
            throw new PoisonedException("The read API refuses the query: a value of " + field + " is no number");
        }
        sums.merge(collect, new BigDecimal(number.toString()), BigDecimal::add);
    }

    private Row raw(Document record) {
        ObjectNode row = mapper.createObjectNode();
        record.forEach((key, value) ->
                row.set(key, mapper.valueToTree(value instanceof Date date ? TIME.format(date.toInstant()) : value)));
        return new Row(row);
    }

    private static Instant time(Document record) {
        return record.getDate("_timestamp").toInstant();
    }
}
