package org.performanceplatform.write.testing;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.performanceplatform.stores.TestMongo;

/** Gives the service under test a MongoDB of its own, behind a network that can fail. */
public class MongoForTests implements QuarkusTestResourceLifecycleManager {

    private TestMongo mongo;
    private FaultyProxy network;

    @Override
    public Map<String, String> start() {
        mongo = TestMongo.start();
        ConnectionString direct = new ConnectionString(mongo.connectionString());
        ServerAddress server = new ServerAddress(direct.getHosts().get(0));
        try {
            network = new FaultyProxy(server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.mongodb.connection-string",
                "mongodb://127.0.0.1:" + network.port() + "/?directConnection=true",
                "quarkus.mongodb.database",
                mongo.database(),
                "stagecraft.service-token",
                "not-used");
    }

    @Override
    public void stop() {
        try {
            network.close();
            mongo.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
