package org.performanceplatform.cli.send;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Groups records into lists of a limited number and size. */
final class JsonBatches implements Batches {

    /** A batch is closed when its records have this many characters; well below what a request may hold. */
    private static final int LARGEST_CHARACTERS = 4 * 1024 * 1024;

    private final Records records;
    private final int largestCount;
    private int sent;

    JsonBatches(Records records, int largestCount) {
        this.records = records;
        this.largestCount = largestCount;
    }

    @Override
    public Batch next() throws IOException {
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
        byte[] list = ("[" + String.join(",", some) + "]").getBytes(StandardCharsets.UTF_8);
        Batch batch = new Batch(sent + 1, some.size(), "application/json", list);
        sent += some.size();
        return batch;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
