package org.performanceplatform.stores;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was changed and is not known to be on the disk yet. Changes are numbered in the order in which they began. */
final class PendingChanges {

    private final Map<Scope, Long> last = new ConcurrentHashMap<>();

    /** To be called before anyone can see anything of the change. */
    void add(Scope scope, long number) {
        last.merge(scope, number, Math::max);
    }

    /** The last change that a read may have seen; 0 if all that it may have seen is on the disk. */
    long lastSeenBy(Scope read) {
        return last.entrySet().stream()
                .filter(change -> change.getKey().meets(read))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** Forgets the changes up to a number, which are on the disk now. */
    void forget(long durable) {
        last.values().removeIf(number -> number <= durable);
    }
}
