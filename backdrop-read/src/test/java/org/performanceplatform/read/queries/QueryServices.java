package org.performanceplatform.read.queries;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.Map;
import org.performanceplatform.read.columns.ColumnsCache;
import org.performanceplatform.read.columns.ColumnsConfig;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;

/** Makes query services for tests without a running application. */
final class QueryServices {

    private static final int ABOVE_DEFAULTS = 500;

    private QueryServices() {}

    /** A service with the usual settings but for those given. */
    static QueryService over(RecordStore store, Heads heads, Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", ABOVE_DEFAULTS))
                .withMapping(ColumnsConfig.class)
                .withMapping(QueryConfig.class)
                .addDiscoveredConverters()
                .build();
        ColumnsCache columns = new ColumnsCache(
                store, config.getConfigMapping(ColumnsConfig.class), Clock.systemUTC(), new SimpleMeterRegistry());
        return new QueryService(store, heads, columns, config.getConfigMapping(QueryConfig.class));
    }
}
