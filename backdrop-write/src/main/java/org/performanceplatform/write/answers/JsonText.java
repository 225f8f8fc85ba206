package org.performanceplatform.write.answers;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * JSON as the reference writes it ({@code reference/backdrop.md} section 0.3): ASCII, keys in alphabetical order, two blanks
 * of indent and a blank after each comma; on one line for requests of scripts in a browser.
 */
public final class JsonText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true)
            .build();

    private JsonText() {}

    /** The JSON of maps, lists and plain values. */
    public static byte[] of(Object value, boolean compact) {
        try {
            return JSON.writer(printer(compact)).writeValueAsString(value).getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A generator of the same form, for answers too long to be held; the order of keys is the caller's. */
    public static JsonGenerator generator(OutputStream out, boolean compact) throws IOException {
        return JSON.createGenerator(out).setPrettyPrinter(printer(compact));
    }

    private static PrettyPrinter printer(boolean compact) {
        return compact ? new OneLine() : new Indented();
    }

    /** Two blanks of indent, {@code ": "} between key and value, and a blank at the end of lines with a comma. */
    private static final class Indented extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

        Indented() {
            super(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            indentObjectsWith(INDENT);
            indentArraysWith(INDENT);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Indented();
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
            INDENT.writeIndentation(json, _nesting);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
            INDENT.writeIndentation(json, _nesting);
        }
    }

    /** One line, with blanks after commas and colons. */
    private static final class OneLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }
    }
}
