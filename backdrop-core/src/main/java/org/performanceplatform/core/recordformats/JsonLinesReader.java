package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Reads one object from each line; blank lines are passed over. What is wrong with a line concerns that line alone. */
final class JsonLinesReader implements RecordReader {

    private final JsonFactory factory;
    private final Lines lines;
    private final JsonValues values;
    private final Limits limits;
    private int index;

    JsonLinesReader(JsonFactory factory, Lines lines, JsonValues values, Limits limits) {
        this.factory = factory;
        this.lines = lines;
        this.values = values;
        this.limits = limits;
    }

    @Override
    public ReadRecord next() {
        try {
            if (!lines.next()) {
                return null;
            }
            if (index >= limits.records()) {
                throw limits.tooManyRecords();
            }
            return record(new Position(index++, lines.number(), ""));
        } catch (IOException e) {
            throw JsonFaults.of(e, new Position(index, lines.number(), ""), limits);
        }
    }

    private ReadRecord record(Position position) throws IOException {
        try (JsonParser line = factory.createParser(lines)) {
            if (line.nextToken() != JsonToken.START_OBJECT) {
                throw JsonFaults.notAnObject(position, true);
            }
            ReadRecord record = new ReadRecord(values.record(line, position), position);
            if (line.nextToken() != null) {
                throw JsonFaults.extraData(line.currentTokenLocation(), position, lines);
            }
            return record;
        } catch (JsonEOFException e) {
            throw (lines.last() ? JsonFaults.ofLine(e, position, lines, limits) : JsonFaults.brokenLine(position))
                    .ofOneRecord();
        } catch (JsonProcessingException e) {
            throw JsonFaults.ofLine(e, position, lines, limits).ofOneRecord();
        } catch (RecordFormatException e) {
            throw e.ofOneRecord();
        }
    }

    @Override
    public void close() {
        // the bytes are the caller's
    }
}
