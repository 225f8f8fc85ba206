package org.performanceplatform.read.stores;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.TransportSettings;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * A second client of the configured MongoDB, on whose connections a waiting thread can be interrupted. The driver then closes the
 * connection, and MongoDB ends the operation of a client that has gone. On the driver's usual sockets, which the first client keeps because
 * they are quicker, an interrupted thread goes on waiting for the answer.
 */
@Singleton
public class InterruptibleConnections implements MongoClientCustomizer {

    private static final int THREADS = 2;

    private final EventLoopGroup threads = new NioEventLoopGroup(THREADS, new DefaultThreadFactory("mongodb", true));
    private MongoClientSettings settings;
    private MongoClient client;

    /** Notes the settings of the first client, and leaves them as they are. */
    @Override
    public synchronized MongoClientSettings.Builder customize(MongoClientSettings.Builder ofFirst) {
        settings = interruptible(ofFirst.build());
        return ofFirst;
    }

    /** The same settings for connections on which a thread can be interrupted; they must not outlive this. */
    public MongoClientSettings interruptible(MongoClientSettings plain) {
        return MongoClientSettings.builder(plain)
                .transportSettings(
                        TransportSettings.nettyBuilder().eventLoopGroup(threads).build())
                .build();
    }

    /** The second client. The first one has to be made before. */
    synchronized MongoClient client() {
        if (client == null) {
            client = MongoClients.create(settings);
        }
        return client;
    }

    @PreDestroy
    synchronized void stop() {
        if (client != null) {
            client.close();
        }
        threads.shutdownGracefully();
    }
}
