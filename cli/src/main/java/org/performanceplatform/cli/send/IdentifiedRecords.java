package org.performanceplatform.cli.send;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The same records, each with an id. */
final class IdentifiedRecords implements Records {

    private static final JsonFactory JSON = new JsonFactory();

    private final Records records;
    private final RecordIds ids;
    private int place;

    IdentifiedRecords(Records records, RecordIds ids) {
        this.records = records;
        this.ids = ids;
    }

    @Override
    public String next() throws IOException {
        String record = records.next();
        place++;
        return record == null || hasId(record) ? record : withId(record);
    }

    private String withId(String record) {
        String rest = record.substring(1);
        String separator = rest.equals("}") ? "" : ",";
        return "{\"" + RecordIds.FIELD + "\":\"" + ids.of(place, record) + "\"" + separator + rest;
    }

    private static boolean hasId(String record) throws IOException {
        if (!record.contains("\"" + RecordIds.FIELD + "\"")) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(record)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals(RecordIds.FIELD)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
