package org.performanceplatform.cli.configuration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads YAML that says what JSON can say: numbers as they were written, every key once. */
final class Yaml {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** For JSON that becomes YAML, and the other way round. */
    static final JsonMapper JSON = JsonMapper.builder(new JsonFactory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Yaml() {}

    /** A text that can't be read, and where. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** The document that a text holds; nothing if it is empty or holds comments alone. */
    static Optional<JsonNode> read(String text) throws Unreadable {
        try {
            refuseAliases(text);
            JsonNode document = YAML.readTree(text);
            return document.isMissingNode() || document.isNull() ? Optional.empty() : Optional.of(document);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            throw new Unreadable(line, inWords(broken));
        }
    }

    /** An alias would be read as the text of its name. */
    private static void refuseAliases(String text) throws Unreadable, JsonProcessingException {
        try (YAMLParser parser = YAML.getFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw new Unreadable(
                            parser.currentTokenLocation().getLineNr(),
                            "aliases (*name) are not read; repeat the value");
                }
            }
        } catch (JsonProcessingException broken) {
            throw broken;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String inWords(JsonProcessingException broken) {
        if (broken instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a number or a name in it is too long";
        }
        // reading a tree, nothing else can be mismatched
        return broken instanceof MismatchedInputException
                ? "a file holds one document; nothing may follow it"
                : firstLine(broken.getOriginalMessage());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it is not YAML").strip();
    }
}
