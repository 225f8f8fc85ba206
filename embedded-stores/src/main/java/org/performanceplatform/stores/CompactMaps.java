package org.performanceplatform.stores;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Opens the maps of a store with types that know what lies in them. By default everything is serialized as Java objects, even to compare two
 * keys, which takes most of the time of an upsert. A map keeps the types with which it was opened first.
 */
final class CompactMaps {

    private static final String DOCUMENTS = "databases.";
    private static final String META = "meta.";
    private static final String INDEX = "._index_";

    private CompactMaps() {}

    /** Opens all maps that a store has. */
    static void openAll(MVStore store) {
        for (String name : store.getMapNames()) {
            if (name.contains(INDEX)) {
                openIndex(store, name);
            } else if (name.startsWith(DOCUMENTS)) {
                openDocuments(store, name);
            }
        }
    }

    private static MVMap<KeyValue, Object> openIndex(MVStore store, String name) {
        return store.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
    }

    private static DocumentMap openDocuments(MVStore store, String name) {
        return store.openMap(name, new DocumentMap.Builder());
    }

    /**
     * A database that opens its maps in this way. It does so while it is constructed, when only what it captures from here is there
     * already.
     */
    static H2Database database(String database, MVStore store, CursorRegistry registry, OpenCursors cursors) {
        return new H2Database(database, store, registry) {
            @Override
            protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
                String namespace = getFullCollectionNamespace(collection);
                DocumentMap documents = openDocuments(store, DOCUMENTS + namespace);
                return new SortingCollection(
                        this, collection, options, documents, store.openMap(META + namespace), registry, cursors);
            }

            @Override
            protected Index<Object> openOrCreateUniqueIndex(
                    String collection, String index, List<IndexKey> keys, boolean sparse) {
                String map = getFullCollectionNamespace(collection) + INDEX + index;
                return new KeyIndex(openIndex(store, map), index, keys, sparse);
            }
        };
    }
}
