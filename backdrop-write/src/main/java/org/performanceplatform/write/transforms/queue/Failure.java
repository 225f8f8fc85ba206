package org.performanceplatform.write.transforms.queue;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/**
 * How a job failed last.
 *
 * @param message what was wrong, without values of records
 * @param attempts how often it has failed in a row
 * @param since when it failed first
 * @param next not tried again before
 * @param setAside whether it is not tried again at all until its configuration or its input changes, or someone restarts it
 * @param fingerprint the configuration with which it failed
 * @param versions the versions of the inputs with which it failed
 */
public record Failure(
        String message,
        int attempts,
        Instant since,
        Instant next,
        boolean setAside,
        String fingerprint,
        Map<String, Version> versions) {

    static Failure of(Document document) {
        return new Failure(
                document.getString("message"),
                document.getInteger("attempts"),
                document.getDate("since").toInstant(),
                document.getDate("next").toInstant(),
                document.getBoolean("set_aside"),
                document.getString("fingerprint"),
                versions(document.get("versions", Document.class)));
    }

    Document toDocument() {
        return new Document("message", message)
                .append("attempts", attempts)
                .append("since", Date.from(since))
                .append("next", Date.from(next))
                .append("set_aside", setAside)
                .append("fingerprint", fingerprint)
                .append("versions", document(versions));
    }

    static Map<String, Version> versions(Document document) {
        Map<String, Version> versions = new HashMap<>();
        if (document != null) {
            document.keySet().forEach(name -> versions.put(name, Version.of(document.get(name, Document.class))));
        }
        return versions;
    }

    static Document document(Map<String, Version> versions) {
        Document document = new Document();
        versions.forEach((name, version) -> document.append(name, version.toDocument()));
        return document;
    }
}
