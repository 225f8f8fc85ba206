package org.performanceplatform.read.stores;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.TransportSettings;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * Connections to MongoDB on which a waiting thread can be interrupted. The driver then closes the connection, and MongoDB ends the
 * operation of a client that has gone. On the driver's usual sockets an interrupted thread goes on waiting for the answer.
 */
@Singleton
public class InterruptibleConnections implements MongoClientCustomizer {

    private static final int THREADS = 2;

    private final EventLoopGroup threads = new NioEventLoopGroup(THREADS, new DefaultThreadFactory("mongodb", true));

    @Override
    public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
        return settings.transportSettings(
                TransportSettings.nettyBuilder().eventLoopGroup(threads).build());
    }

    @PreDestroy
    void stop() {
        threads.shutdownGracefully();
    }
}
