package org.performanceplatform.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.columns.ColumnsCache;
import org.performanceplatform.read.columns.ColumnsConfig;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.RunningQueries;
import org.performanceplatform.read.queries.QueryConfig;
import org.performanceplatform.read.stores.AwayException;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;
import org.performanceplatform.stores.EmbeddedMongo;

class DescriptionsWithoutMongoTest {

    private static final DataSet HELD = SomeDataSet.published("held", "figures");
    private static final DataSet OTHER = SomeDataSet.published("other", "figures");

    private final SmallRyeConfig config = new SmallRyeConfigBuilder()
            .withMapping(ColumnsConfig.class)
            .withMapping(QueryConfig.class)
            .withMapping(MetadataConfig.class)
            .addDiscoveredConverters()
            .build();

    @Test
    void a_data_set_in_memory_is_described_as_it_was_last_seen_and_no_other(@TempDir Path directory) throws Exception {
        EmbeddedMongo mongo = EmbeddedMongo.start(directory);
        String address = mongo.connectionString() + "/?serverSelectionTimeoutMS=3000&connectTimeoutMS=3000";
        try (MongoClient client = MongoClients.create(address)) {
            MongoDatabase database = client.getDatabase("away");
            RecordStore store = new RecordStore(database);
            Heads heads = new Heads(store);
            ColumnsCache columns = new ColumnsCache(
                    store, config.getConfigMapping(ColumnsConfig.class), Clock.systemUTC(), new SimpleMeterRegistry());
            DataSetDescriber describer = describer(store, heads, columns);
            for (DataSet dataSet : List.of(HELD, OTHER)) {
                new RecordWriter(database)
                        .write(
                                new DataSetName(dataSet.name()),
                                List.of(Map.of("_id", "1", "_timestamp", "2015-03-02T00:00:00Z", "kind", "a")));
            }
            awaitColumns(columns, heads);
            DataSetDescriber.Described before = describer.describe(HELD, () -> false);

            mongo.close();
            DataSetDescriber.Described away = describer.describe(HELD, () -> false);

            assertThat(away.description()).isEqualTo(before.description());
            assertThat(before.staleness()).isZero();
            assertThat(away.staleness()).isPositive();
            assertThatThrownBy(() -> describer.describe(OTHER, () -> false)).isInstanceOf(AwayException.class);
        } finally {
            mongo.close();
        }
    }

    private DataSetDescriber describer(RecordStore store, Heads heads, ColumnsCache columns) {
        return new DataSetDescriber(
                heads,
                store,
                columns,
                new RunningQueries(new SimpleMeterRegistry()),
                config.getConfigMapping(QueryConfig.class),
                config.getConfigMapping(MetadataConfig.class));
    }

    private static void awaitColumns(ColumnsCache columns, Heads heads) {
        Deadline deadline = new Deadline(Duration.ofMinutes(1), () -> false);
        DataSetName name = new DataSetName(HELD.name());
        while (columns.at(name, heads.state(name)).isEmpty()) {
            deadline.check();
            Thread.onSpinWait();
        }
    }
}
