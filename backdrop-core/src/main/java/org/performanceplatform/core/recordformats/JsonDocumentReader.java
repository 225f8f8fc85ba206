package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads one object, or the objects of one list. */
final class JsonDocumentReader implements RecordReader {

    private final JsonParser parser;
    private final JsonValues values;
    private final Limits limits;
    private int index;
    private boolean inList;

    JsonDocumentReader(JsonParser parser, JsonValues values, Limits limits) {
        this.parser = parser;
        this.values = values;
        this.limits = limits;
    }

    @Override
    public ReadRecord next() {
        Position position = Position.ofRecord(index);
        try {
            JsonToken token = index == 0 ? first() : afterRecord();
            if (token == null) {
                return null;
            }
            if (index >= limits.records()) {
                throw limits.tooManyRecords();
            }
            index++;
            return record(token, position);
        } catch (IOException e) {
            throw JsonFaults.of(e, position, limits);
        }
    }

    private ReadRecord record(JsonToken token, Position position) throws IOException {
        int depth = parser.getParsingContext().getNestingDepth() - (token.isStructStart() ? 1 : 0);
        try {
            if (token != JsonToken.START_OBJECT) {
                throw JsonFaults.notAnObject(position, inList);
            }
            return new ReadRecord(values.record(parser, position), position);
        } catch (RecordFormatException e) {
            if (!inList || e.fault().kind() != Fault.Kind.MALFORMED) {
                throw e;
            }
            while (parser.getParsingContext().getNestingDepth() > depth) {
                parser.nextToken();
            }
            throw e.ofOneRecord();
        }
    }

    private JsonToken first() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new RecordFormatException(
                    Fault.JSON_SYNTAX, Position.NONE, JsonFaults.message("No JSON object could be decoded"));
        }
        if (token == JsonToken.VALUE_NULL) {
            end();
            throw new RecordFormatException(
                    Fault.JSON_NULL, Position.NONE, "Expected an object or a list of objects, but the body is null");
        }
        if (token != JsonToken.START_ARRAY) {
            return token;
        }
        inList = true;
        return element();
    }

    private JsonToken afterRecord() throws IOException {
        return inList ? element() : end();
    }

    private JsonToken element() throws IOException {
        JsonToken token = parser.nextToken();
        return token == JsonToken.END_ARRAY ? end() : token;
    }

    private JsonToken end() throws IOException {
        if (parser.nextToken() != null) {
            throw JsonFaults.extraData(parser.currentTokenLocation());
        }
        return null;
    }

    @Override
    public void close() {
        JsonFaults.close(parser);
    }
}
