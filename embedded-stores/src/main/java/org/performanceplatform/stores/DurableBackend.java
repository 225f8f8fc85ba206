package org.performanceplatform.stores;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB back end in one file that answers a change only once the file is on the disk, unless the change itself asks for less.
 *
 * <p>A read with {@code readConcern} majority waits for the changes it may have seen, so that nobody remembers a state that a crash
 * undoes. The store commits only when told to: its own background commits could fall between the parts of one change.
 */
final class DurableBackend extends H2Backend {

    /**
     * Pages kept in memory, in MB, those among them that a change has replaced: without a cache every find by {@code _id} reads the file.
     * The operating system keeps what is read from it, in memory that it takes back when others need it.
     */
    private static final int CACHE_MEGABYTES = 128;

    /** Below this share of live data in its chunks, in per cent, the file is tidied. */
    private static final int FILL_RATE = 60;

    /** How much tidying may rewrite at a time, so that nobody waits long for it. */
    private static final int TIDY_BYTES = 4 * 1024 * 1024;

    private final MVStore store;
    private final GroupCommit commits;
    private final RunningReads reads = new RunningReads();

    /** Not initialized here: databases are opened while the server's own class is constructed, before anything of this one is. */
    private OpenCursors cursors;

    /** @throws org.h2.mvstore.MVStoreException if the file cannot be opened, above all because another process has it open */
    static DurableBackend open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        CompactMaps.openAll(store);
        return new DurableBackend(store);
    }

    private DurableBackend(MVStore store) {
        super(store);
        this.store = store;
        this.commits = new GroupCommit(new StoreFlush(store));
        version(ServerVersion.MONGO_5_0);
    }

    private synchronized OpenCursors cursors() {
        if (cursors == null) {
            cursors = new OpenCursors(getCursorRegistry(), System::nanoTime);
        }
        return cursors;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return CompactMaps.database(name, getMvStore(), getCursorRegistry(), cursors());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        return switch (CommandKind.of(command)) {
            case CHANGE -> commits.change(Scope.of(command), () -> super.handleMessage(message));
            case LAZY_CHANGE -> commits.lazyChange(Scope.of(command), () -> super.handleMessage(message));
            case DURABLE_READ -> {
                Scope scope = Scope.of(command);
                Document answer = reads.run(message, () -> super.handleMessage(message));
                commits.settle(scope);
                yield answer;
            }
            case READ -> reads.run(message, () -> super.handleMessage(message));
        };
    }

    /** Gives back a little of the file's dead space, if there is much of it, and what cursors hold that nobody uses. */
    void tidy() {
        cursors().forgetUnused();
        commits.alone(() -> {
            if (!store.isClosed() && store.compact(FILL_RATE, TIDY_BYTES)) {
                store.commit();
            }
        });
    }

    @Override
    public void close() {
        reads.close();
        super.close();
    }

    /** Whether the file has failed, for instance because the disk is full; nothing can be stored any more. */
    boolean failed() {
        return store.isClosed() || store.getPanicException() != null;
    }

    private record StoreFlush(MVStore store) implements GroupCommit.Flush {
        @Override
        public void write() {
            store.commit();
        }

        @Override
        public void sync() {
            store.sync();
        }
    }
}
