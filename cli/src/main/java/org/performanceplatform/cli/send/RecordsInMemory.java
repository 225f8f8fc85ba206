package org.performanceplatform.cli.send;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.TemporaryProblem;

/** Records that are at hand, or are made when they are sent, as JSON objects. */
public final class RecordsInMemory implements Records {

    private static final int BATCH = 1000;

    private final Iterator<String> records;

    public RecordsInMemory(List<String> records) {
        this(List.copyOf(records).stream());
    }

    /** Takes one after the other, so that not all of them need be in memory at once. */
    public RecordsInMemory(Stream<String> records) {
        this.records = records.iterator();
    }

    /**
     * Sends all of them and returns how many.
     *
     * @throws PlatformProblem if they are not accepted
     */
    public int sendTo(Destination destination, Sender sender) throws InterruptedException {
        return sendTo(destination, sender, more -> {});
    }

    /**
     * Sends all of them and returns how many.
     *
     * @param listener told after each batch how many more records were acknowledged
     * @throws PlatformProblem if they are not accepted
     */
    public int sendTo(Destination destination, Sender sender, IntConsumer listener) throws InterruptedException {
        AtomicInteger known = new AtomicInteger();
        try {
            return Math.toIntExact(new FileSending(sender, destination)
                    .send(new JsonBatches(this, BATCH), sent -> {
                        int all = Math.toIntExact(sent.records());
                        listener.accept(all - known.getAndSet(all));
                    })
                    .records());
        } catch (Refusal refusal) {
            String said = destination.group() + "/" + destination.type() + ": " + refusal.getMessage();
            throw refusal.temporary() ? new TemporaryProblem(said, refusal) : new PlatformProblem(said, refusal);
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
    }

    @Override
    public String next() {
        return records.hasNext() ? records.next() : null;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
