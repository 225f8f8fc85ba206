package org.performanceplatform.cli.send;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;

/**
 * Records of JSON: one object, a list of objects, or objects one after the other (NDJSON). Numbers are passed on digit by digit, and no more
 * than one record is in memory.
 */
final class JsonRecords implements Records {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private boolean inList;

    JsonRecords(InputStream content) throws IOException {
        this.parser = JSON.createParser(content);
    }

    @Override
    public String next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_ARRAY && !inList || token == JsonToken.END_ARRAY && inList) {
                inList = token == JsonToken.START_ARRAY;
                token = parser.nextToken();
            }
            if (token == null) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw new UnreadableFileException("a record must be an object" + at(parser.currentTokenLocation()));
            }
            return copy();
        } catch (JsonEOFException broken) {
            throw new UnreadableFileException(
                    "not JSON" + at(broken.getLocation()) + ": it ends in the middle of a record or list");
        } catch (JsonProcessingException broken) {
            throw new UnreadableFileException(
                    "not JSON" + at(broken.getLocation()) + ": " + broken.getOriginalMessage());
        } catch (CharConversionException broken) {
            throw new UnreadableFileException("not UTF-8: " + broken.getMessage());
        }
    }

    private String copy() throws IOException {
        var text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            int depth = 0;
            do {
                generator.copyCurrentEventExact(parser);
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
            } while (depth > 0 && parser.nextToken() != null);
        }
        return text.toString();
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
