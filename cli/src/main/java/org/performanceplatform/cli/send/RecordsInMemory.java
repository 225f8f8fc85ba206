package org.performanceplatform.cli.send;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.performanceplatform.cli.installation.PlatformProblem;

/** Records that are at hand as JSON objects. */
public final class RecordsInMemory implements Records {

    private static final int BATCH = 1000;

    private final Iterator<String> records;

    public RecordsInMemory(List<String> records) {
        this.records = List.copyOf(records).iterator();
    }

    /**
     * Sends all of them and returns how many.
     *
     * @throws PlatformProblem if they are not accepted
     */
    public int sendTo(Destination destination, Sender sender) throws InterruptedException {
        try {
            return Math.toIntExact(new FileSending(sender, destination)
                    .send(new JsonBatches(this, BATCH), sent -> {})
                    .records());
        } catch (Refusal refusal) {
            throw new PlatformProblem(
                    destination.group() + "/" + destination.type() + ": " + refusal.getMessage(), refusal);
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
