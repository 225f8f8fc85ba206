package org.performanceplatform.stores;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.channels.SelectableChannel;
import java.util.stream.Stream;

/** A command that reads, while its thread works on it. */
final class RunningRead {

    private static final int CLIENT_DISCONNECT = 279;
    private static final ThreadLocal<RunningRead> CURRENT = new ThreadLocal<>();

    private final SelectableChannel connection;
    private final long began = System.nanoTime();
    private volatile boolean abandoned;

    /** @param connection over which the answer will go */
    RunningRead(SelectableChannel connection) {
        this.connection = connection;
    }

    /** The documents as they are looked at by what this thread works on: none any more once nobody waits for its answer. */
    static Stream<Document> whileAwaited(Stream<Document> documents) {
        RunningRead current = CURRENT.get();
        return current == null ? documents : documents.peek(document -> current.check());
    }

    void enter() {
        CURRENT.set(this);
    }

    void leave() {
        CURRENT.remove();
    }

    SelectableChannel connection() {
        return connection;
    }

    long nanos() {
        return System.nanoTime() - began;
    }

    /** Nobody waits for the answer. */
    void abandon() {
        abandoned = true;
    }

    private void check() {
        if (abandoned) {
            throw new MongoServerError(CLIENT_DISCONNECT, "ClientDisconnect", "the connection was closed");
        }
    }
}
