package org.performanceplatform.write.ingest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.RawBsonDocument;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.records.RecordFault;
import org.performanceplatform.core.records.RecordFaults;
import org.performanceplatform.write.answers.JsonText;
import org.performanceplatform.write.errors.ErrorMapper;
import org.performanceplatform.write.storing.Outcome;
import org.performanceplatform.write.storing.Outcomes;

/** What became of the records of a body. Holds on to the records until it is closed. */
public final class Receipt implements AutoCloseable {

    private final CheckedBody body;
    private final Outcomes outcomes;

    Receipt(CheckedBody body, Outcomes outcomes) {
        this.body = body;
        this.outcomes = outcomes;
    }

    /** How many records the body had, the refused ones included. */
    public int records() {
        return body.records();
    }

    /** How many records are stored as the body has them. */
    public int accepted() {
        return outcomes.size();
    }

    /** How many records had this outcome. */
    public int count(Outcome outcome) {
        return outcomes.count(outcome);
    }

    /** How many bytes of BSON the accepted records have. */
    public long bytes() {
        return body.spool().bytes();
    }

    /** The least and greatest {@code _timestamp} of the accepted records. */
    public Optional<TimeRange> range() {
        return body.range();
    }

    /** What is wrong with the refused records. */
    public RecordFaults faults() {
        return body.faults();
    }

    /** How many values look like personal data, in a data set that only warns of them. */
    public int warnings() {
        return body.warnings();
    }

    /** The refused records with their faults, and how many records of each kind there are. */
    public Map<String, Object> summary() {
        Map<String, Object> summary = new TreeMap<>();
        summary.put("accepted", accepted());
        summary.put("refused", body.faults().badRecords());
        summary.put("errors", ErrorMapper.errors(body.faults().faults()));
        return summary;
    }

    /** Writes the answer that says of each record what became of it. */
    public void write(OutputStream out, boolean compact) throws IOException {
        try (JsonGenerator json = JsonText.generator(out, compact)) {
            json.writeStartObject();
            json.writeNumberField("accepted", accepted());
            json.writeArrayFieldStart("records");
            new Lines(json).write();
            json.writeEndArray();
            json.writeNumberField("refused", body.faults().badRecords());
            json.writeStringField("status", "ok");
            json.writeEndObject();
        }
    }

    @Override
    public void close() {
        body.spool().close();
    }

    /** One line for each record of the body, in its order. */
    private final class Lines {
        private final JsonGenerator json;
        private final Deque<RecordFault> faults = new ArrayDeque<>(body.faults().faults());
        private int index;
        private int accepted;
        private int refused;

        Lines(JsonGenerator json) {
            this.json = json;
        }

        void write() {
            body.spool().forEachChunk(this::accepted);
            refused();
        }

        private void accepted(List<RawBsonDocument> chunk) {
            Iterator<RawBsonDocument> records = chunk.iterator();
            while (records.hasNext()) {
                refused();
                String id = records.next().getString(RecordFields.ID).getValue();
                line(outcomes.at(accepted++).apiName(), id, List.of());
            }
        }

        private void refused() {
            while (body.isRefused(index)) {
                RecordFault reason = body.reasons().get(refused++);
                List<RecordFault> own = new ArrayList<>();
                while (!faults.isEmpty() && faults.peek().record() == index) {
                    own.add(faults.poll());
                }
                line("refused", null, own.isEmpty() ? List.of(reason) : own);
            }
        }

        private void line(String result, String id, List<RecordFault> own) {
            Map<String, Object> line = new TreeMap<>();
            line.put("index", index++);
            line.put("result", result);
            if (id == null) {
                line.put("errors", ErrorMapper.errors(own));
            } else {
                line.put("id", id);
            }
            try {
                json.writePOJO(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
