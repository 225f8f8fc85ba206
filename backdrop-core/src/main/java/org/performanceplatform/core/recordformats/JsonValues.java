package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes values of the JSON of one record. */
final class JsonValues {

    /** What an entry costs beside its characters, so that a record of a million empty lists is large as well. */
    private static final int ENTRY = 8;

    private final Limits limits;
    private Position position;
    private int left;

    JsonValues(Limits limits) {
        this.limits = limits;
    }

    /** The object that the parser has just entered; the last of two fields of one name stays. */
    Map<String, Object> record(JsonParser parser, Position at) throws IOException {
        position = at;
        left = limits.recordCharacters();
        return object(parser, 1);
    }

    private Map<String, Object> object(JsonParser parser, int depth) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = whole(parser.currentName());
            if (depth == 1) {
                position = position.at(name);
            }
            spend(name.length());
            fields.put(name, value(parser, parser.nextToken(), depth));
        }
        return fields;
    }

    private List<Object> list(JsonParser parser, int depth) throws IOException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token, depth));
        }
        return elements;
    }

    private Object value(JsonParser parser, JsonToken token, int depth) throws IOException {
        spend(0);
        return switch (token) {
            case VALUE_STRING -> text(parser);
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? parser.getBigIntegerValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> finite(parser.getDoubleValue());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case START_OBJECT -> object(parser, deeper(depth));
            case START_ARRAY -> list(parser, deeper(depth));
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException(token.name());
        };
    }

    private String text(JsonParser parser) throws IOException {
        String text = whole(parser.getText());
        spend(text.length());
        return text;
    }

    private Double finite(double number) {
        if (Double.isInfinite(number)) {
            throw new RecordFormatException(
                    Fault.NUMBER_OUT_OF_RANGE,
                    position,
                    Places.subject(position) + " has a number that is too large to be stored");
        }
        return number;
    }

    private String whole(String text) {
        if (Characters.broken(text)) {
            throw new RecordFormatException(
                    Fault.BROKEN_CHARACTER,
                    position,
                    Places.subject(position) + " has half of a surrogate pair, which is no character");
        }
        return text;
    }

    private int deeper(int depth) {
        if (depth >= limits.nesting()) {
            throw limits.nestedTooDeeply(position);
        }
        return depth + 1;
    }

    private void spend(int characters) {
        left -= characters + ENTRY;
        if (left < 0) {
            throw limits.recordTooLarge(position);
        }
    }
}
