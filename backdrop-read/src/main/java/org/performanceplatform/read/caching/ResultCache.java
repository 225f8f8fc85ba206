package org.performanceplatform.read.caching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The bodies asked for last, within a bound of bytes. */
@Singleton
public class ResultCache {

    /** What an entry takes beside its body. */
    private static final int OVERHEAD = 1024;

    private static final int LARGEST_PART = 4;

    private final long bound;
    private final Map<ResultKey, KeptBody> bodies = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    @Inject
    public ResultCache(ResultConfig config) {
        this((long) (Runtime.getRuntime().maxMemory() * config.heapShare()));
    }

    ResultCache(long bound) {
        this.bound = bound;
    }

    public synchronized Optional<KeptBody> get(ResultKey key) {
        return Optional.ofNullable(bodies.get(key));
    }

    /** Keeps a body, unless it would take too large a part of the room. */
    public synchronized void put(ResultKey key, KeptBody body) {
        if (LARGEST_PART * size(body) > bound) {
            return;
        }
        KeptBody former = bodies.put(key, body);
        bytes += size(body) - (former == null ? 0 : size(former));
        Iterator<KeptBody> oldest = bodies.values().iterator();
        while (bytes > bound) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(KeptBody body) {
        return body.bytes().length + (long) OVERHEAD;
    }
}
