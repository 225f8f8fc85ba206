package org.performanceplatform.write.idempotency;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
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
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.storing.Outcomes;
import org.performanceplatform.write.storing.Stores;

/**
 * Remembers for seven days which batches were stored under which key. A key belongs to a data set and to one epoch of it, so
 * that the same batch can be sent again after an emptying.
 *
 * <p>What is remembered only serves to answer alike, and to notice another batch. That no record is stored twice does not hang on it: the
 * ids of records that bring none are made of the key, so whoever stores the batch again finds them.
 */
@Singleton
public class IdempotencyKeys {

    private static final String COLLECTION = "idempotency_keys";
    private static final String DIGEST = "digest";
    private static final String OUTCOMES = "outcomes";
    private static final String STORED = "stored";
    private static final String TAKER = "taker";
    private static final Duration REMEMBERED_FOR = Duration.ofDays(7);
    private static final int DUPLICATE_KEY = 11000;

    /** Another process that took a key so long ago has probably died; the batch is stored again, which does no harm. */
    private static final Duration WAITED_FOR_OTHERS = Duration.ofSeconds(5);

    private static final long POLL_MILLIS = 50;

    private final Stores stores;
    private final Clock clock;
    private final Turns turns = new Turns();
    private final String self = new ObjectId().toHexString();

    IdempotencyKeys(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Stores a batch, unless it was stored under the key before. The key is taken before, so that no other batch can have it even if a
     * crash comes between storing the batch and remembering that. Of requests at the same moment one stores the batch, and the others
     * answer as it does. A batch that is stored while the data set is emptied counts for the time before: afterwards its key is free.
     *
     * @param digest of the records, ids included
     * @return what became of the batch when it was stored
     * @throws RefusedException with 422 if the key was taken for another batch
     */
    public Outcomes once(DataSetName name, String key, String digest, Supplier<Outcomes> storing) {
        String id = id(name, key);
        try (Turns.Turn turn = turns.of(id)) {
            Document known = take(id, digest);
            for (int i = 0; isBeingStoredElsewhere(known) && i < WAITED_FOR_OTHERS.toMillis() / POLL_MILLIS; i++) {
                pause();
                known = take(id, digest);
            }
            Optional<Outcomes> before =
                    Optional.ofNullable(known.getString(OUTCOMES)).map(Outcomes::ofText);
            return before.orElseGet(() -> remember(id, digest, storing.get()));
        }
    }

    private Document take(String id, String digest) {
        Document known = keys(durability().preparing())
                .findOneAndUpdate(
                        Filters.eq(id),
                        Updates.combine(
                                Updates.setOnInsert(DIGEST, digest),
                                Updates.setOnInsert(TAKER, self),
                                Updates.setOnInsert(STORED, Date.from(clock.instant()))),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (!known.getString(DIGEST).equals(digest)) {
            throw new RefusedException(Problem.of(
                    422,
                    "idempotency-key-reused",
                    "The key was used before",
                    "The Idempotency-Key was used before with another body"));
        }
        return known;
    }

    private boolean isBeingStoredElsewhere(Document known) {
        return !known.containsKey(OUTCOMES)
                && !self.equals(known.getString(TAKER))
                && known.getDate(STORED).toInstant().isAfter(clock.instant().minus(WAITED_FOR_OTHERS));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoException("Interrupted while the batch is being stored by another request", e);
        }
    }

    /**
     * Remembers what became of a batch, durably, unless someone else was quicker: who asks later is to be told what was told before.
     *
     * @return what is remembered
     */
    private Outcomes remember(String id, String digest, Outcomes outcomes) {
        Document unknown = new Document("_id", id).append(OUTCOMES, new Document("$exists", false));
        try {
            keys(durability().settling())
                    .updateOne(
                            unknown,
                            Updates.combine(
                                    Updates.set(DIGEST, digest),
                                    Updates.set(OUTCOMES, outcomes.toText()),
                                    Updates.set(STORED, Date.from(clock.instant()))),
                            new UpdateOptions().upsert(true));
            return outcomes;
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw e;
            }
            Document known = keys(durability().settling()).find(Filters.eq(id)).first();
            return known == null ? outcomes : Outcomes.ofText(known.getString(OUTCOMES));
        }
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
        String epoch = stores.store().heads().made(name).epoch();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((name + "\n" + epoch + "\n" + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
