package org.performanceplatform.write.transforms.queue;

import org.bson.Document;

/** A state of a data set, as its head tells it. */
public record Version(String epoch, long number) {

    static Version of(Document document) {
        return new Version(
                document.getString("epoch"),
                document.get("version", Number.class).longValue());
    }

    Document toDocument() {
        return new Document("epoch", epoch).append("version", number);
    }
}
