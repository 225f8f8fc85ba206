package org.performanceplatform.stagecraftclient;

import java.io.IOException;
import org.performanceplatform.stagecraftclient.Reading.Reader;

/** One answer of stagecraft, as last known. Read once, when first asked for. */
final class Resource {

    private final String path;
    private final String etag;
    private final byte[] body;
    private final long configurationVersion;
    private volatile Object value;
    private volatile long lastUsed = System.nanoTime();

    /**
     * @param etag its entity tag, or null
     * @param body the body as it came
     * @param configurationVersion the configuration that it was made from
     */
    Resource(String path, String etag, byte[] body, long configurationVersion) {
        this.path = path;
        this.etag = etag;
        this.body = body;
        this.configurationVersion = configurationVersion;
    }

    /** The same answer, confirmed for a later configuration. */
    Resource confirmedAt(long version) {
        Resource confirmed = new Resource(path, etag, body, version);
        confirmed.value = value;
        return confirmed;
    }

    /** What the body means; each path is always read by the same reader. */
    @SuppressWarnings("unchecked")
    <T> T value(Reader<T> reader) throws IOException {
        lastUsed = System.nanoTime();
        if (value == null) {
            value = reader.read(body);
        }
        return (T) value;
    }

    String path() {
        return path;
    }

    String etag() {
        return etag;
    }

    byte[] body() {
        return body;
    }

    long configurationVersion() {
        return configurationVersion;
    }

    long lastUsed() {
        return lastUsed;
    }
}
