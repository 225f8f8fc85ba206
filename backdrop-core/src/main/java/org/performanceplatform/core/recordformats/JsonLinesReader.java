package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads one object from each line; blank lines are passed over. */
final class JsonLinesReader implements RecordReader {

    private final JsonParser parser;
    private final JsonValues values;
    private final Limits limits;
    private int index;
    private int line;

    JsonLinesReader(JsonParser parser, JsonValues values, Limits limits) {
        this.parser = parser;
        this.values = values;
        this.limits = limits;
    }

    @Override
    public ReadRecord next() {
        Position position = new Position(index, line + 1L, "");
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return null;
            }
            int begins = parser.currentTokenLocation().getLineNr();
            if (begins == line) {
                throw JsonFaults.extraData(parser.currentTokenLocation());
            }
            position = new Position(index, begins, "");
            if (index >= limits.records()) {
                throw limits.tooManyRecords();
            }
            index++;
            return record(token, position);
        } catch (IOException e) {
            throw JsonFaults.of(e, position);
        }
    }

    private ReadRecord record(JsonToken token, Position position) throws IOException {
        try {
            if (token != JsonToken.START_OBJECT) {
                throw JsonFaults.notAnObject(position, true);
            }
            ReadRecord record = new ReadRecord(values.record(parser, position), position);
            toEndOfLine(position);
            return record;
        } catch (RecordFormatException e) {
            if (e.fault().kind() != Fault.Kind.MALFORMED) {
                throw e;
            }
            while (!parser.getParsingContext().inRoot()) {
                parser.nextToken();
            }
            toEndOfLine(position);
            throw e.ofOneRecord();
        }
    }

    private void toEndOfLine(Position position) {
        line = parser.currentTokenLocation().getLineNr();
        if (line != position.row()) {
            throw JsonFaults.brokenLine(position);
        }
    }

    @Override
    public void close() {
        JsonFaults.close(parser);
    }
}
