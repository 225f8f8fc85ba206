package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Opens the readers of JSON. */
final class JsonRecords {

    private JsonRecords() {}

    static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting() + 2)
                        .maxNumberLength(limits.numberCharacters())
                        .maxStringLength(limits.recordCharacters())
                        .maxNameLength(limits.nameCharacters())
                        .build())
                .build();
    }

    static RecordReader ofDocument(JsonFactory factory, InputStream bytes, BodyDescription description, Limits limits) {
        return new JsonDocumentReader(parser(factory, bytes, description, limits), new JsonValues(limits), limits);
    }

    static RecordReader ofLines(JsonFactory factory, InputStream bytes, BodyDescription description, Limits limits) {
        Charset charset = description.contentType().charset();
        try {
            InputStream text = charset.equals(StandardCharsets.UTF_8) ? utf8(bytes) : new Utf8(reader(bytes, charset));
            return new JsonLinesReader(factory, new Lines(text), new JsonValues(limits), limits);
        } catch (IOException e) {
            throw JsonFaults.of(e, Position.NONE, limits);
        }
    }

    private static JsonParser parser(
            JsonFactory factory, InputStream bytes, BodyDescription description, Limits limits) {
        Charset charset = description.contentType().charset();
        try {
            return charset.equals(StandardCharsets.UTF_8)
                    ? factory.createParser(utf8(bytes))
                    : factory.createParser(reader(bytes, charset));
        } catch (IOException e) {
            throw JsonFaults.of(e, Position.NONE, limits);
        }
    }

    private static Reader reader(InputStream bytes, Charset charset) {
        return new InputStreamReader(bytes, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }

    /**
     * What begins like UTF-16 or UTF-32, or with a byte order mark, is refused at its beginning: the platform reads UTF-8 alone, in
     * which the mark is an error (backdrop section 1.4).
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
