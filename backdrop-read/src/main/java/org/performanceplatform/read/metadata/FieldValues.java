package org.performanceplatform.read.metadata;

import java.util.HashSet;
import java.util.Set;
import org.performanceplatform.read.columns.FieldSummary;

/**
 * The values that a field is seen to have, counted exactly up to a limit. Of each only a hash of 64 bits is kept, so that the memory
 * does not depend on the values; that two of ten thousand have the same happens once in 10^11 fields.
 */
final class FieldValues {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final int most;
    private final Set<Long> hashes = new HashSet<>();
    private String type = FieldSummary.NONE;
    private boolean more;

    FieldValues(int most) {
        this.most = most;
    }

    /** Counts a canonical value, or null, which does not count. */
    void add(Object value) {
        if (value == null) {
            return;
        }
        type = FieldSummary.typeWith(type, value);
        if (more) {
            return;
        }
        long hash = hash(value);
        if (hashes.size() < most) {
            hashes.add(hash);
        } else {
            more = !hashes.contains(hash);
        }
    }

    FieldSummary summary(String field) {
        return new FieldSummary(field, type, hashes.size(), more);
    }

    private static long hash(Object value) {
        long hash = mixed(FNV_BASIS, value.getClass().getName());
        return mixed(hash, value.toString());
    }

    private static long mixed(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash ^ (hash >>> 32);
    }
}
