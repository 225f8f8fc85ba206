package org.performanceplatform.stores;

import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import io.netty.channel.nio.AbstractNioChannel;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ends reads whose client has closed the connection, as MongoDB does. The thread that works on a command is the one that would notice that
 * its connection closes, so another one looks: while a client waits for an answer it sends nothing, so if there is something to be read
 * from it, that is the end.
 */
final class RunningReads implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 200;

    private final Set<RunningRead> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "watch-mongodb-connections");
        thread.setDaemon(true);
        return thread;
    });

    RunningReads() {
        watching.scheduleWithFixedDelay(this::look, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Works on a command in this thread. */
    <T> T run(MongoMessage message, Supplier<T> work) {
        Channel channel = message.getChannel();
        if (!(channel instanceof AbstractNioChannel nio)) {
            return work.get();
        }
        var read = new RunningRead(((AbstractNioChannel.NioUnsafe) nio.unsafe()).ch());
        read.enter();
        running.add(read);
        try {
            return work.get();
        } finally {
            running.remove(read);
            read.leave();
        }
    }

    private void look() {
        List<RunningRead> lasting = running.stream()
                .filter(read -> read.nanos() > TimeUnit.MILLISECONDS.toNanos(INTERVAL_MILLIS))
                .toList();
        if (lasting.isEmpty()) {
            return;
        }
        try (Selector selector = Selector.open()) {
            for (RunningRead read : lasting) {
                register(read, selector);
            }
            selector.selectNow();
            for (SelectionKey ended : selector.selectedKeys()) {
                ((RunningRead) ended.attachment()).abandon();
            }
        } catch (IOException noSelector) {
            // then these reads run to their end
        }
    }

    private static void register(RunningRead read, Selector selector) {
        SelectableChannel connection = read.connection();
        try {
            connection.register(selector, SelectionKey.OP_READ, read);
        } catch (ClosedChannelException closed) {
            read.abandon();
        }
    }

    @Override
    public void close() {
        watching.shutdownNow();
    }
}
