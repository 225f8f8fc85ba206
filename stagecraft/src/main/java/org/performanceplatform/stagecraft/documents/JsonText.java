package org.performanceplatform.stagecraft.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/**
 * Keeps a JSON document as compact text: its keys stay in order and its numbers as they were written. A document that an entity has is
 * replaced, never changed, so that nobody has to look into it to find out whether the entity has changed.
 */
@Converter
@Immutable
public class JsonText implements AttributeConverter<JsonNode, String> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public String convertToDatabaseColumn(JsonNode document) {
        return document == null || document.isNull() ? null : document.toString();
    }

    @Override
    public JsonNode convertToEntityAttribute(String text) {
        return text == null ? null : parse(text);
    }

    /** Whether two documents say the same; numbers of the same value do, however they are written. */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.equals(JsonText::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    /** The document that a stored or shipped text holds. */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }
}
