package org.performanceplatform.stores;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.channels.SelectableChannel;

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

    /**
     * Asked for each document that a command of this thread looks at.
     *
     * @throws MongoServerError if nobody waits for the command's answer any more
     */
    static void goOn() {
        RunningRead current = CURRENT.get();
        if (current != null && current.abandoned) {
            throw new MongoServerError(CLIENT_DISCONNECT, "ClientDisconnect", "the connection was closed");
        }
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
}
