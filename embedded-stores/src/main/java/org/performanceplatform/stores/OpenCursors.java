package org.performanceplatform.stores;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The cursors that clients have not come to the end of. As in MongoDB one that was not used for ten minutes is forgotten: its client went
 * away without saying so.
 */
final class OpenCursors {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final CursorRegistry registry;
    private final LongSupplier nanoTime;
    private final Set<Used> open = ConcurrentHashMap.newKeySet();

    OpenCursors(CursorRegistry registry, LongSupplier nanoTime) {
        this.registry = registry;
        this.nanoTime = nanoTime;
    }

    long newId() {
        return registry.generateCursorId();
    }

    /** Keeps the cursor until it is used up, or not used. */
    void add(Cursor cursor) {
        var used = new Used(cursor);
        open.add(used);
        registry.add(used);
    }

    /** Forgets those that nobody uses. */
    void forgetUnused() {
        for (Used cursor : open) {
            if (cursor.isUnused()) {
                registry.remove(cursor.getId());
            }
            if (!isKept(cursor)) {
                open.remove(cursor);
            }
        }
    }

    private boolean isKept(Cursor cursor) {
        try {
            return registry.getCursor(cursor.getId()) == cursor;
        } catch (CursorNotFoundException usedUpOrKilled) {
            return false;
        }
    }

    private final class Used implements Cursor {

        private final Cursor cursor;
        private volatile long last = nanoTime.getAsLong();

        Used(Cursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public long getId() {
            return cursor.getId();
        }

        @Override
        public boolean isEmpty() {
            return cursor.isEmpty();
        }

        @Override
        public List<Document> takeDocuments(int most) {
            List<Document> taken = cursor.takeDocuments(most);
            last = nanoTime.getAsLong();
            return taken;
        }

        boolean isUnused() {
            return nanoTime.getAsLong() - last > LONGEST_PAUSE.toNanos();
        }
    }
}
