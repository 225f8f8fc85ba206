package org.performanceplatform.write.transforms.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Emptying;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.Transform;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;
import org.performanceplatform.stores.TestMongo;
import org.performanceplatform.write.storing.Continuity;
import org.performanceplatform.write.storing.RecordChanges;
import org.performanceplatform.write.storing.RecordStore;
import org.performanceplatform.write.testing.StoredRecords;
import org.performanceplatform.write.transforms.formulas.Input.Shown;
import org.performanceplatform.write.transforms.formulas.Result;
import org.performanceplatform.write.transforms.planning.Catalogue;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.planning.Plan;
import org.performanceplatform.write.transforms.queue.JobStore;
import org.performanceplatform.write.transforms.queue.Ledger;
import org.performanceplatform.write.transforms.queue.Versions;

/** A store, some data sets, and processes that run transforms on them, with a clock that stands until it is moved. */
final class TransformsWorld implements AutoCloseable {

    static final String GROUP = "tax";
    static final Duration HOLD = Duration.ofSeconds(15);

    private static final List<String> TYPES =
            List.of("visits", "posts", "rates", "shares", "changes", "sums", "latest");

    private final TestMongo mongo = TestMongo.start();
    final MongoDatabase database = mongo.open();
    final Moments clock = new Moments();
    final StoredRecordsRead records = new StoredRecordsRead(database);
    private final RecordStore store;
    private final RecordChanges changes;
    final Emptying emptying;

    TransformsWorld() {
        Durability durability = Durability.of(database);
        HeadReader reader = new HeadReader(database);
        HeadWriter writer = new HeadWriter(database, durability, clock);
        store = new RecordStore(database, durability, reader, writer, new Continuity());
        changes = new RecordChanges(database, durability, reader, writer);
        emptying = new Emptying(database, durability, clock);
    }

    /** A clock that a test moves. */
    static final class Moments extends Clock {
        private Instant now = Instant.parse("2016-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static String name(String type) {
        return GROUP + "_" + type;
    }

    static Plan plan(Transform... transforms) {
        List<DataSet> sets =
                TYPES.stream().map(type -> SomeDataSet.published(GROUP, type)).toList();
        return Plan.of(Arrays.asList(transforms), new Catalogue() {
            @Override
            public List<DataSet> dataSets() {
                return sets;
            }

            @Override
            public List<Shown> dashboards(DataSet dataSet) {
                return List.of(new Shown("tax", List.of()));
            }
        });
    }

    static Transform transform(String id, String function, String input, String output, String query, String options) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            return new Transform(
                    id,
                    new Transform.Type("t", function),
                    new Transform.Place(GROUP, input),
                    mapper.readTree(query.replace('\'', '"')),
                    mapper.readTree(options.replace('\'', '"')),
                    new Transform.Place(null, output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that runs transforms. */
    Runs process() {
        return process(database);
    }

    /** One that is killed at a write. */
    Runs process(MongoDatabase fragile) {
        Durability durability = Durability.of(database);
        HeadReader reader = new HeadReader(fragile);
        HeadWriter writer = new HeadWriter(fragile, durability, clock);
        Results results = new StoredResults(
                new RecordStore(fragile, durability, reader, writer, new Continuity()),
                new RecordChanges(fragile, durability, reader, writer),
                clock);
        return process(fragile, results);
    }

    Runs process(MongoDatabase own, Results results) {
        Durability durability = Durability.of(database);
        JobStore jobs = new JobStore(own, durability);
        Runner runner = new Runner(records, results, new Ledger(own, durability), jobs);
        return new Runs(
                jobs,
                new Versions(own),
                new HeadReader(own),
                runner,
                clock,
                UUID.randomUUID().toString(),
                HOLD);
    }

    StoredResults results() {
        return new StoredResults(store, changes, clock);
    }

    JobStore jobs() {
        return new JobStore(database, Durability.of(database));
    }

    /** Runs what is due until nothing is, one job after the other. */
    static void rest(Runs runs, Plan plan) {
        for (int round = 0; round < 100; round++) {
            List<Job> due = runs.due(plan.runnable());
            if (due.isEmpty()) {
                return;
            }
            due.forEach(runs::run);
        }
        throw new AssertionError("The jobs do not come to rest.");
    }

    void write(String type, Document... documents) {
        results().write(name(type), List.of(documents));
    }

    boolean delete(String type, String id) {
        return changes.delete(new DataSetName(name(type)), id, Publication.NONE);
    }

    boolean patch(String type, String id, Map<String, Object> fields) {
        return changes.patch(new DataSetName(name(type)), id, stored -> fields, Publication.NONE);
    }

    static Document visits(String id, String timestamp, String channel, Object count) {
        return new Document("_id", id)
                .append("_timestamp", timestamp)
                .append("channel", channel)
                .append("count", count);
    }

    /** The records of a data set by id, without what the store adds. */
    Map<String, Map<String, Object>> content(String type) {
        Map<String, Map<String, Object>> content = new TreeMap<>();
        for (Document record : new StoredRecords(database).of(name(type))) {
            record.keySet().removeIf(key -> key.equals("_updated_at") || key.matches("_[a-z]+_start_at"));
            content.put(record.getString("_id"), new TreeMap<>(record));
        }
        return content;
    }

    /** What a job would make if it had never run before, as the store would hold it. */
    Map<String, Map<String, Object>> fromScratch(Job job) {
        Map<String, Map<String, Object>> made = new TreeMap<>();
        Results collecting = new Results() {
            @Override
            public void store(DataSet dataSet, List<Result> results, String reason) {
                results.forEach(result -> made.put(result.id(), new TreeMap<>(StoredResults.stored(result))));
            }

            @Override
            public void remove(DataSet dataSet, Collection<String> ids, String reason) {
                throw new AssertionError("Nothing is there to be removed.");
            }
        };
        Job unknown = new Job(
                "scratch-" + UUID.randomUUID(),
                job.transform(),
                job.function(),
                job.inputNames(),
                job.outputName(),
                job.work(),
                job.fault());
        process(database, collecting).run(unknown);
        return made;
    }

    Optional<Standing> standing(Runs runs, Plan plan, String transform) {
        return runs.standings(plan).stream()
                .filter(standing -> standing.job().transform().equals(transform))
                .findFirst();
    }

    @Override
    public void close() {
        try {
            mongo.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
