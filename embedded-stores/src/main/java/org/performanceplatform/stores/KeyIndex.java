package org.performanceplatform.stores;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.h2.mvstore.MVMap;

/** A unique index in a map. Unlike the server's own it is also used where a query has further conditions, which are checked afterwards. */
final class KeyIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<KeyValue, Object> positions;

    KeyIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    public boolean canHandle(Document query) {
        if (getKeys().size() != 1) {
            return super.canHandle(query);
        }
        String key = getKeys().get(0).getKey();
        return query.containsKey(key) && super.canHandle(new Document(key, query.get(key)));
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        Optional<SortedSet<String>> ids = AskedIds.of(query);
        if (ids.isEmpty()) {
            return super.getPositions(query);
        }
        return ids.get().stream()
                .map(id -> positions.get(new KeyValue(id)))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
