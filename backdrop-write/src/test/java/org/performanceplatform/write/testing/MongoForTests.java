package org.performanceplatform.write.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.performanceplatform.stores.TestMongo;

/** Gives the service under test a MongoDB of its own. */
public class MongoForTests implements QuarkusTestResourceLifecycleManager {

    private TestMongo mongo;

    @Override
    public Map<String, String> start() {
        mongo = TestMongo.start();
        return Map.of(
                "quarkus.mongodb.connection-string", mongo.connectionString(),
                "quarkus.mongodb.database", mongo.database(),
                "stagecraft.service-token", "not-used");
    }

    @Override
    public void stop() {
        try {
            mongo.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
