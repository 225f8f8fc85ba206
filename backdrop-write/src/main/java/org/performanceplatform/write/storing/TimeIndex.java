package org.performanceplatform.write.storing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.performanceplatform.core.layout.RecordFields;

/** Sees to it that each collection of records has its index on {@code _timestamp}, asking the store once for each. */
final class TimeIndex {

    private static final int MOST_REMEMBERED = 10_000;

    private final MongoDatabase database;
    private final Set<String> ensured =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            }));

    TimeIndex(MongoDatabase database) {
        this.database = database;
    }

    void ensure(String collection) {
        if (!ensured.contains(collection)) {
            database.getCollection(collection).createIndex(Indexes.ascending(RecordFields.TIMESTAMP));
            ensured.add(collection);
        }
    }
}
