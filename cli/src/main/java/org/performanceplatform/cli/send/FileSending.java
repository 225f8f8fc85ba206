package org.performanceplatform.cli.send;

import java.io.IOException;

/** Sends the records of one source, batch by batch, each acknowledged before the next. */
public final class FileSending {

    private final Sender sender;
    private final Destination destination;
    private final int batchSize;

    public FileSending(Sender sender, Destination destination, int batchSize) {
        this.sender = sender;
        this.destination = destination;
        this.batchSize = batchSize;
    }

    /** Told after each batch how many records it had. */
    @FunctionalInterface
    public interface Listener {
        void acknowledged(int records);
    }

    /**
     * Returns the number of records, all of which were acknowledged.
     *
     * @throws Refusal if one batch was not accepted; those before it were, those after it were not sent
     */
    int send(Records records, Listener listener) throws IOException, Refusal, InterruptedException {
        var batches = new Batches(records, batchSize);
        int sent = 0;
        for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
            try {
                sender.send(destination, batch);
            } catch (Refusal refusal) {
                throw new Refusal(refusal.status(), range(batch) + " not accepted: " + refusal.getMessage());
            }
            sent += batch.count();
            listener.acknowledged(batch.count());
        }
        return sent;
    }

    private static String range(Batch batch) {
        return batch.count() == 1
                ? "record " + batch.first() + " was"
                : "records " + batch.first() + " to " + batch.last() + " were";
    }
}
