package org.performanceplatform.read.pipeline;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.Aggregation;
import org.performanceplatform.core.query.Cell;
import org.performanceplatform.core.query.Engine;
import org.performanceplatform.core.query.Gathering;
import org.performanceplatform.core.query.Tally;
import org.performanceplatform.core.query.Values;

/**
 * Computes cells by MongoDB's aggregation: one pipeline counts the records, and one for each collected field and
 * gathering looks at the records that have the field. The conditions run where the data are, shard by shard.
 */
public final class PipelineEngine implements Engine {

    private static final String COUNT = "count";

    private final MongoCollection<Document> records;
    private final long end;

    /**
     * @param records the collection of the data set's present epoch; it need not exist
     * @param timeLimit after which, from now on, the server and this engine give up
     */
    public PipelineEngine(MongoCollection<Document> records, Duration timeLimit) {
        this.records = records;
        this.end = System.nanoTime() + timeLimit.toNanos();
    }

    @Override
    public List<Cell> aggregate(Aggregation aggregation) {
        CellKeys keys = new CellKeys(aggregation);
        Map<CellKeys.Key, Cell> cells = count(keys);
        aggregation.fields().forEach((field, gatherings) -> gather(keys, cells, field, gatherings));
        return List.copyOf(cells.values());
    }

    private Map<CellKeys.Key, Cell> count(CellKeys keys) {
        Map<CellKeys.Key, Cell> cells = new LinkedHashMap<>();
        Document group = new Document("_id", keys.expression()).append(COUNT, new Document("$sum", 1));
        for (Document document : run(keys.matches(), keys.only(), new Document("$group", group))) {
            CellKeys.Key key = keys.of(document);
            cells.put(
                    key,
                    new Cell(key.bucket(), key.group(), number(document, COUNT).longValue(), new HashMap<>()));
            keys.aggregation().checkCells(cells.size());
        }
        return cells;
    }

    private void gather(CellKeys keys, Map<CellKeys.Key, Cell> cells, String field, Set<Gathering> gatherings) {
        for (Gathering gathering : gatherings) {
            switch (gathering) {
                case TOTALS -> total(keys, cells, field, gatherings.contains(Gathering.EXTREMES));
                case EXTREMES -> {} // with the totals
                case VALUES -> forEachValue(keys, cells, field, Tally::note);
                case ENDS -> findEnds(keys, cells, field);
            }
        }
    }

    private void total(CellKeys keys, Map<CellKeys.Key, Cell> cells, String field, boolean extremes) {
        List<Totals> all = new ArrayList<>();
        for (Document document : run(having(keys, field), Totals.stages(keys, field))) {
            all.add(Totals.of(keys.of(document), document));
        }
        if (all.stream().allMatch(Totals::isExact)) {
            all.forEach(totals -> totals.addTo(tally(cells, totals.key(), field), extremes));
        } else {
            forEachValue(keys, cells, field, Tally::count);
        }
    }

    private void forEachValue(CellKeys keys, Map<CellKeys.Key, Cell> cells, String field, ValueSink sink) {
        Document group = new Document("_id", keys.expressionWith(field)).append(COUNT, new Document("$sum", 1));
        long values = 0;
        for (Document document : run(having(keys, field), keys.only(field), new Document("$group", group))) {
            long times = number(document, COUNT).longValue();
            values++;
            keys.aggregation().checkValues(values);
            sink.add(tally(cells, keys.of(document), field), CellKeys.value(document), times);
        }
    }

    private void findEnds(CellKeys keys, Map<CellKeys.Key, Cell> cells, String field) {
        List<Document> matches = having(keys, field);
        matches.add(Matches.present(RecordFields.TIMESTAMP));
        Document order = new Document(RecordFields.TIMESTAMP, 1).append(RecordFields.ID, 1);
        Document group = new Document("_id", keys.expression());
        for (String end : List.of("$first", "$last")) {
            group.append(end.substring(1) + "Value", new Document(end, "$" + field))
                    .append(end.substring(1) + "Time", new Document(end, "$" + RecordFields.TIMESTAMP))
                    .append(end.substring(1) + "Id", new Document(end, "$" + RecordFields.ID));
        }
        Document only = keys.only(field, RecordFields.TIMESTAMP, RecordFields.ID);
        for (Document document : run(matches, only, new Document("$sort", order), new Document("$group", group))) {
            Tally tally = tally(cells, keys.of(document), field);
            tally.noteEnd(end(document, "first"));
            tally.noteEnd(end(document, "last"));
        }
    }

    private static Tally.End end(Document document, String name) {
        return new Tally.End(
                Values.canonical(document.get(name + "Value")),
                (Instant) Values.canonical(document.get(name + "Time")),
                Values.canonical(document.get(name + "Id")));
    }

    private static List<Document> having(CellKeys keys, String field) {
        List<Document> matches = keys.matches();
        matches.add(Matches.exists(field));
        return matches;
    }

    /** The tally to add to; one that is thrown away if a write has made the cell since the cells were counted. */
    private static Tally tally(Map<CellKeys.Key, Cell> cells, CellKeys.Key key, String field) {
        Cell cell = cells.get(key);
        return cell == null ? new Tally() : cell.tallies().computeIfAbsent(field, name -> new Tally());
    }

    private Iterable<Document> run(List<Document> matches, Document... stages) {
        List<Document> pipeline = new ArrayList<>();
        pipeline.add(new Document("$match", Matches.all(matches)));
        pipeline.addAll(List.of(stages));
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        return records.withTimeout(left, TimeUnit.MILLISECONDS)
                .aggregate(pipeline)
                .allowDiskUse(true);
    }

    private static Number number(Document document, String key) {
        return document.get(key, Number.class);
    }

    /** Takes a value of a field in a cell with the number of records that have it. */
    private interface ValueSink {
        void add(Tally tally, Object value, long times);
    }
}
