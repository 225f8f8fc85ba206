package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has to be known of a body in order to read it.
 *
 * @param contentType format and encoding
 * @param gzip whether the body is compressed with gzip
 * @param sheet the sheet of a workbook that is wanted; empty for the first
 * @param schema the JSON Schema of the data type, which says what the cells of a table are; missing or null where there
 *     is none
 */
public record BodyDescription(ContentType contentType, boolean gzip, Optional<String> sheet, JsonNode schema) {

    /** An uncompressed body of that type, the first sheet, no schema. */
    public static BodyDescription of(ContentType contentType) {
        return new BodyDescription(contentType, false, Optional.empty(), MissingNode.getInstance());
    }

    /**
     * The same body, compressed where a {@code Content-Encoding} header says so: with one coding that contains {@code gzip}, in
     * any case, as in the reference (backdrop section 1.4).
     *
     * @param header the header's value, or null where the request has none
     * @throws RecordFormatException with {@link Fault#UNKNOWN_CODING} for any other coding, or several
     */
    public BodyDescription withContentEncoding(String header) {
        List<String> codings = Stream.of((header == null ? "" : header).split(","))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        boolean compressed = codings.size() == 1 && codings.get(0).contains("gzip");
        if (!codings.isEmpty() && !compressed) {
            throw new RecordFormatException(
                    Fault.UNKNOWN_CODING,
                    Position.NONE,
                    "The Content-Encoding " + Places.shown(header.strip()) + " is not taken; send the body as it is, or"
                            + " compressed once with gzip");
        }
        return new BodyDescription(contentType, compressed, sheet, schema);
    }

    public BodyDescription withSheet(String name) {
        return new BodyDescription(contentType, gzip, Optional.ofNullable(name), schema);
    }

    public BodyDescription withSchema(JsonNode jsonSchema) {
        return new BodyDescription(contentType, gzip, sheet, jsonSchema);
    }
}
