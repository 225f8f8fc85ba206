package org.performanceplatform.write.transforms.running;

import com.mongodb.client.MongoClient;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.Row;
import org.performanceplatform.write.transforms.planning.Query;

/** Stands in for the read API while the service is tested alone. */
@Alternative
@Priority(1)
@Singleton
class RecordsFromStore implements Records {

    private final StoredRecordsRead records;

    RecordsFromStore(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.records = new StoredRecordsRead(client.getDatabase(database));
    }

    @Override
    public List<Row> rows(DataSet dataSet, Query query, Optional<Window> window) {
        return records.rows(dataSet, query, window);
    }

    @Override
    public Optional<TimeRange> extent(DataSet dataSet) {
        return records.extent(dataSet);
    }
}
