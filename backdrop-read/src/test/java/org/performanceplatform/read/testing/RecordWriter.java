package org.performanceplatform.read.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Batch;
import org.performanceplatform.core.heads.BatchIdsWriter;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.periods.Period;

/** Stores records as the write service does: a batch begun, written and settled, period starts beside each record. */
public final class RecordWriter {

    private final MongoDatabase database;
    private final HeadReader reader;
    private final HeadWriter heads;

    public RecordWriter(MongoDatabase database) {
        this.database = database;
        this.reader = new HeadReader(database);
        this.heads = new HeadWriter(database, Durability.of(database), Clock.systemUTC());
    }

    /** Stores the records, replacing those of the same id. Times are ISO text or {@link Instant}. */
    public void write(DataSetName name, List<? extends Map<String, Object>> records) {
        List<Document> documents = records.stream().map(RecordWriter::stored).toList();
        BatchIdsWriter ids = heads.ids();
        documents.forEach(document -> ids.add(document.getString(RecordFields.ID)));
        Batch batch = heads.begin(reader.state(name), ids.finish());
        MongoCollection<Document> collection = database.getCollection(batch.collection());
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document document : documents) {
            writes.add(new ReplaceOneModel<>(
                    Filters.eq(document.get(RecordFields.ID)), document, new ReplaceOptions().upsert(true)));
        }
        collection.bulkWrite(writes);
        heads.settle(batch, Optional.empty());
    }

    /** A record as it is stored. */
    public static Document stored(Map<String, Object> record) {
        Document document = new Document(record);
        document.putIfAbsent(RecordFields.ID, UUID.randomUUID().toString());
        document.put(RecordFields.UPDATED_AT, new Date());
        for (String field : List.of(RecordFields.TIMESTAMP, RecordFields.START_AT, RecordFields.END_AT)) {
            if (document.get(field) != null) {
                document.put(field, Date.from(instant(document.get(field))));
            }
        }
        Date timestamp = document.getDate(RecordFields.TIMESTAMP);
        if (timestamp != null) {
            for (Period period : Period.values()) {
                document.put(period.startField(), Date.from(period.floor(timestamp.toInstant())));
            }
        }
        return document;
    }

    private static Instant instant(Object time) {
        return time instanceof Instant instant
                ? instant
                : OffsetDateTime.parse(time.toString()).toInstant();
    }
}
