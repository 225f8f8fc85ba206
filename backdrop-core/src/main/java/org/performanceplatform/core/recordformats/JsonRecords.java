package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Opens the readers of JSON. */
final class JsonRecords {

    private JsonRecords() {}

    static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting() + 2)
                        .maxNumberLength(limits.numberCharacters())
                        .maxStringLength(limits.recordCharacters())
                        .maxNameLength(Math.min(limits.recordCharacters(), 10_000))
                        .build())
                .build();
    }

    static RecordReader ofDocument(JsonFactory factory, InputStream bytes, BodyDescription description, Limits limits) {
        return new JsonDocumentReader(parser(factory, bytes, description), new JsonValues(limits), limits);
    }

    static RecordReader ofLines(JsonFactory factory, InputStream bytes, BodyDescription description, Limits limits) {
        return new JsonLinesReader(parser(factory, bytes, description), new JsonValues(limits), limits);
    }

    private static JsonParser parser(JsonFactory factory, InputStream bytes, BodyDescription description) {
        Charset charset = description.contentType().charset();
        try {
            JsonParser parser;
            if (charset.equals(StandardCharsets.UTF_8)) {
                parser = factory.createParser(utf8(bytes));
            } else {
                parser = factory.createParser(
                        new InputStreamReader(bytes, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
            }
            return parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        } catch (IOException e) {
            throw JsonFaults.of(e, Position.NONE);
        }
    }

    /**
     * The parser guesses at UTF-16 and UTF-32, and skips a byte order mark; the platform reads UTF-8 alone, in which the
     * mark is an error (backdrop section 1.4).
     */
    private static InputStream utf8(InputStream bytes) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(bytes, 4);
        byte[] start = pushback.readNBytes(4);
        int first = start[0] & 0xff;
        boolean mark = first >= 0xef;
        boolean zero = false;
        for (byte each : start) {
            zero |= each == 0;
        }
        if (mark || zero) {
            throw new RecordFormatException(
                    Fault.JSON_SYNTAX, Position.NONE, JsonFaults.message("No JSON object could be decoded"));
        }
        pushback.unread(start);
        return pushback;
    }
}
