package org.performanceplatform.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.columns.ColumnsCache;
import org.performanceplatform.read.columns.ColumnsConfig;
import org.performanceplatform.read.limits.RunningQueries;
import org.performanceplatform.read.limits.TimeLimitException;
import org.performanceplatform.read.queries.QueryConfig;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;
import org.performanceplatform.stores.TestMongo;

/** A data set that is read for longer than a query may take, here a millisecond. */
class DescribingLargeDataSetsTest {

    private static final int ABOVE_DEFAULTS = 500;
    private static final Map<String, String> SETTINGS =
            Map.of("backdrop-read.columns.enabled", "false", "backdrop-read.query.time-limit", "1ms");

    private final DataSet dataSet = SomeDataSet.published("large", "figures");
    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    @Timeout(120)
    void it_is_read_on_for_whoever_asks_later_and_told_as_it_was_while_it_is_read_again() throws Exception {
        try (TestMongo mongo = TestMongo.start()) {
            MongoDatabase database = mongo.open();
            write(database, 0, 5000);
            DataSetDescriber describer = describer(new RecordStore(database));

            assertThatThrownBy(() -> describer.describe(dataSet, () -> false)).isInstanceOf(TimeLimitException.class);
            DataSetDescription first = described(describer);
            write(database, 5000, 1);
            DataSetDescription meanwhile = described(describer);
            DataSetDescription later = meanwhile;
            while (later.version() == first.version()) {
                later = described(describer);
            }

            assertThat(first.records()).isEqualTo(5000);
            assertThat(meanwhile).isEqualTo(first);
            assertThat(later.records()).isEqualTo(5001);
            describer.stop(null);
        }
    }

    private DataSetDescription described(DataSetDescriber describer) {
        while (true) {
            try {
                return describer.describe(dataSet, () -> false).description();
            } catch (TimeLimitException late) {
                assertThat(Thread.interrupted()).as("waited too long").isFalse();
            }
        }
    }

    private DataSetDescriber describer(RecordStore store) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(SETTINGS, "test", ABOVE_DEFAULTS))
                .withMapping(ColumnsConfig.class)
                .withMapping(QueryConfig.class)
                .withMapping(MetadataConfig.class)
                .addDiscoveredConverters()
                .build();
        return new DataSetDescriber(
                new Heads(store),
                store,
                new ColumnsCache(store, config.getConfigMapping(ColumnsConfig.class), Clock.systemUTC(), metrics),
                new RunningQueries(metrics),
                config.getConfigMapping(QueryConfig.class),
                config.getConfigMapping(MetadataConfig.class));
    }

    private static void write(MongoDatabase database, int from, int count) {
        List<Map<String, Object>> records = IntStream.range(from, from + count)
                .<Map<String, Object>>mapToObj(
                        number -> Map.of("_id", "id" + number, "_timestamp", "2015-03-02T00:00:00Z"))
                .toList();
        new RecordWriter(database).write(DataSetName.of("large", "figures"), records);
    }
}
