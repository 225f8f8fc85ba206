package org.performanceplatform.write.transforms.queue;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.performanceplatform.core.heads.Durability;

/**
 * Which records each job has made, so that those can be removed that have no input any more: one document for each job and month.
 * A record may stand in it that was never written; none is written that does not stand in it.
 */
public final class Ledger {

    private static final String COLLECTION = "transform_results";
    private static final String RESULTS = "results";

    private final MongoCollection<Document> results;

    public Ledger(MongoDatabase database, Durability durability) {
        this.results = database.getCollection(COLLECTION)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(durability.settling());
    }

    /** The month of a result, as {@code 2013-01}. */
    public static String month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC)).toString();
    }

    /** The ids of a job's records of some months, with their times. */
    public Map<String, Instant> of(String job, Collection<String> months) {
        Map<String, Instant> all = new HashMap<>();
        if (!months.isEmpty()) {
            List<String> ids = months.stream().map(month -> key(job, month)).toList();
            for (Document document : results.find(Filters.in("_id", ids))) {
                for (Document result : document.getList(RESULTS, Document.class, List.of())) {
                    all.put(result.getString("id"), result.getDate("at").toInstant());
                }
            }
        }
        return all;
    }

    /** Makes these the records of a job in these months; a month of which there are none is forgotten. */
    public void replace(String job, Collection<String> months, Map<String, Instant> all) {
        Map<String, List<Document>> byMonth = new TreeMap<>();
        months.forEach(month -> byMonth.put(month, new ArrayList<>()));
        new TreeMap<>(all)
                .forEach((id, at) -> byMonth.get(month(at)).add(new Document("id", id).append("at", Date.from(at))));
        byMonth.forEach((month, records) -> {
            if (records.isEmpty()) {
                results.deleteOne(Filters.eq(key(job, month)));
            } else {
                results.replaceOne(
                        Filters.eq(key(job, month)), new Document(RESULTS, records), new ReplaceOptions().upsert(true));
            }
        });
    }

    private static String key(String job, String month) {
        return job + "/" + month;
    }
}
