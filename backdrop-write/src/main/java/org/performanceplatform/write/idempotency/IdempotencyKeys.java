package org.performanceplatform.write.idempotency;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.storing.Outcomes;
import org.performanceplatform.write.storing.Stores;

/**
 * Remembers for seven days which batches were stored under which key. A key belongs to a data set and to one epoch of it, so
 * that the same batch can be sent again after an emptying.
 */
@Singleton
public class IdempotencyKeys {

    private static final String COLLECTION = "idempotency_keys";
    private static final String DIGEST = "digest";
    private static final String OUTCOMES = "outcomes";
    private static final String STORED = "stored";
    private static final Duration REMEMBERED_FOR = Duration.ofDays(7);

    private final Stores stores;
    private final Clock clock;

    IdempotencyKeys(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Takes a key for a batch before it is stored, so that no other can have it even if a crash comes between storing the batch and
     * remembering that.
     *
     * @param digest of the records, ids included
     * @return what became of the batch, if it was stored under the key before; empty if it is to be stored (again)
     * @throws RefusedException with 422 if the key was taken for another batch
     */
    public Optional<Outcomes> take(DataSetName name, String key, String digest) {
        Document known = keys(durability().preparing())
                .findOneAndUpdate(
                        Filters.eq(id(name, key)),
                        Updates.combine(
                                Updates.setOnInsert(DIGEST, digest),
                                Updates.setOnInsert(STORED, Date.from(clock.instant()))),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (!known.getString(DIGEST).equals(digest)) {
            throw new RefusedException(Problem.of(
                    422,
                    "idempotency-key-reused",
                    "The key was used before",
                    "The Idempotency-Key was used before with another body"));
        }
        return Optional.ofNullable(known.getString(OUTCOMES)).map(Outcomes::ofText);
    }

    /** Remembers what became of a batch, durably. If a crash prevents it, the batch is found unchanged when it is sent again. */
    public void remember(DataSetName name, String key, String digest, Outcomes outcomes) {
        String id = id(name, key);
        Document document = new Document("_id", id)
                .append(DIGEST, digest)
                .append(OUTCOMES, outcomes.toText())
                .append(STORED, Date.from(clock.instant()));
        keys(durability().settling()).replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true));
    }

    /** Forgets the keys that are too old. */
    public void sweep() {
        keys(durability().preparing())
                .deleteMany(Filters.lt(STORED, Date.from(clock.instant().minus(REMEMBERED_FOR))));
    }

    private MongoCollection<Document> keys(WriteConcern concern) {
        return stores.store().database().getCollection(COLLECTION).withWriteConcern(concern);
    }

    private Durability durability() {
        return stores.store().durability();
    }

    private String id(DataSetName name, String key) {
        String epoch = stores.store().reader().state(name).epoch();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((name + "\n" + epoch + "\n" + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
