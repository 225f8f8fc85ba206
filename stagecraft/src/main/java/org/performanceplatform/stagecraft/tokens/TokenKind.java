package org.performanceplatform.stagecraft.tokens;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Locale;

/** What a token is for. */
public enum TokenKind {
    /** Sends records to one data set. */
    WRITE(List.of("backdrop-write")),
    /** Does at stagecraft what its owner may do. */
    OWNER(List.of("stagecraft")),
    /** Does everything, for half a day at most. */
    ADMINISTRATOR(List.of("stagecraft", "backdrop-write"));

    private final List<String> audience;

    TokenKind(List<String> audience) {
        this.audience = audience;
    }

    List<String> audience() {
        return audience;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps a kind by its word. */
    @Converter
    public static class Word implements AttributeConverter<TokenKind, String> {

        @Override
        public String convertToDatabaseColumn(TokenKind kind) {
            return kind.word();
        }

        @Override
        public TokenKind convertToEntityAttribute(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
