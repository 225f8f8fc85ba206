package org.performanceplatform.read.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.performanceplatform.stores.TestMongo;

/** Gives the service under test a MongoDB of its own that can be stalled; a test's field of the type {@link StallingProxy} does that. */
public class StallingMongoForTests implements QuarkusTestResourceLifecycleManager {

    private TestMongo mongo;
    private StallingProxy proxy;

    @Override
    public Map<String, String> start() {
        mongo = TestMongo.start();
        try {
            proxy = StallingProxy.before(mongo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.mongodb.connection-string",
                "mongodb://127.0.0.1:" + proxy.port(),
                "quarkus.mongodb.database",
                mongo.database(),
                "stagecraft.service-token",
                "not-used");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(proxy, new TestInjector.MatchesType(StallingProxy.class));
    }

    @Override
    public void stop() {
        try {
            proxy.close();
            mongo.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
