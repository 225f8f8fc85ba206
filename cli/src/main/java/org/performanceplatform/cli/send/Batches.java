package org.performanceplatform.cli.send;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Groups records into batches of a limited number and size. */
final class Batches {

    /** A batch is closed when its records have this many characters; well below what a request may hold. */
    private static final int LARGEST_CHARACTERS = 4 * 1024 * 1024;

    private final Records records;
    private final int largestCount;
    private int sent;

    Batches(Records records, int largestCount) {
        this.records = records;
        this.largestCount = largestCount;
    }

    /** The next batch, or null after the last. */
    Batch next() throws IOException {
        List<String> some = new ArrayList<>();
        int characters = 0;
        while (some.size() < largestCount && characters < LARGEST_CHARACTERS) {
            String record = records.next();
            if (record == null) {
                break;
            }
            some.add(record);
            characters += record.length();
        }
        if (some.isEmpty()) {
            return null;
        }
        Batch batch = Batch.of(sent + 1, some);
        sent += some.size();
        return batch;
    }
}
