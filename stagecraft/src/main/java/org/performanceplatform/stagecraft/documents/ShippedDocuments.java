package org.performanceplatform.stagecraft.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** JSON documents that are part of the service. */
public final class ShippedDocuments {

    private ShippedDocuments() {}

    /** @param path on the class path, from its root */
    public static JsonNode read(String path) {
        try (InputStream document = ShippedDocuments.class.getResourceAsStream(path)) {
            return JsonText.parse(new String(document.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
