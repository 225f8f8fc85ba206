package org.performanceplatform.cli.send;

import java.io.BufferedInputStream;
import java.io.IOException;

/** Sends whole sources as the options say. */
final class SourceSending {

    private static final int UNAUTHORISED = 401;

    private final SendOptions options;
    private final Sender sender;

    SourceSending(SendOptions options, Sender sender) {
        this.options = options;
        this.sender = sender;
    }

    /**
     * Sends one source; where a token that was kept from earlier is not valid any more, once again with a new one.
     *
     * @throws Refusal if not all of it was accepted
     * @throws UnreadableFileException if it cannot be taken apart into records
     */
    Acknowledged send(Source source) throws IOException, Refusal, InterruptedException {
        try {
            return attempt(source);
        } catch (Refusal refusal) {
            if (refusal.status() != UNAUTHORISED || !options.ownToken()) {
                throw refusal;
            }
            options.forgetToken();
            if (source.isStandardInput()) {
                throw refusal;
            }
            return attempt(source);
        }
    }

    /** An empty list is nothing to send; a file without a byte is more likely one that was never written. */
    private static void refuseNothing(BufferedInputStream content) throws IOException {
        content.mark(1);
        if (content.read() < 0) {
            throw new UnreadableFileException("has no bytes; for no records send an empty list");
        }
        content.reset();
    }

    private Acknowledged attempt(Source source) throws IOException, Refusal, InterruptedException {
        Destination destination = options.destination();
        try (ProgressDisplay progress = ProgressDisplay.of(source.path());
                var content = new BufferedInputStream(
                        Unpacked.of(new BufferedInputStream(progress.watching(source.open()))))) {
            refuseNothing(content);
            FileFormat format = options.format() == null ? source.format(content) : options.format();
            RecordIds ids = new RecordIds(destination.group(), destination.type(), source.fileName());
            try (Batches batches = format.read(content, options.batchSize(), ids)) {
                return new FileSending(sender, destination).send(batches, progress::acknowledged);
            }
        }
    }
}
