package org.performanceplatform.cli.send;

import java.io.IOException;

/** Sends what one source has, batch by batch, each acknowledged before the next. */
final class FileSending {

    private final Sender sender;
    private final Destination destination;

    FileSending(Sender sender, Destination destination) {
        this.sender = sender;
        this.destination = destination;
    }

    /** Told after each batch how many records have been acknowledged. */
    @FunctionalInterface
    interface Listener {
        void acknowledged(Acknowledged soFar);
    }

    /**
     * Returns what was sent, all of which was acknowledged.
     *
     * @throws Refusal if one batch was not accepted; those before it were, those after it were not sent
     */
    Acknowledged send(Batches batches, Listener listener) throws IOException, Refusal, InterruptedException {
        String run = sender.newRun();
        Acknowledged sent = Acknowledged.NOTHING;
        for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
            try {
                sender.send(destination, batch, run);
            } catch (Refusal refusal) {
                throw new Refusal(refusal.status(), batch.inWords() + " not accepted: " + refusal.getMessage());
            }
            sent = sent.with(batch);
            listener.acknowledged(sent);
        }
        return sent;
    }
}
