package org.performanceplatform.write.transforms.queue;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.performanceplatform.core.layout.HeadFields;
import org.performanceplatform.core.layout.StoreLayout;

/** Reads the present versions of many data sets at once. */
public final class Versions {

    /** Of a data set that was never written. */
    public static final Version NEVER_WRITTEN = new Version(StoreLayout.NO_EPOCH, 0);

    private final MongoCollection<Document> heads;

    public Versions(MongoDatabase database) {
        this.heads = database.getCollection(StoreLayout.HEADS)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** The versions of data sets by name; those that were never written are left out. */
    public Map<String, Version> of(Collection<String> dataSets) {
        Map<String, Version> versions = new HashMap<>();
        if (!dataSets.isEmpty()) {
            heads.find(Filters.in("_id", dataSets))
                    .projection(Projections.include(HeadFields.EPOCH, HeadFields.VERSION))
                    .forEach(head -> versions.put(head.getString("_id"), Version.of(head)));
        }
        return versions;
    }
}
