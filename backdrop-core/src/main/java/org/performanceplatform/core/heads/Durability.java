package org.performanceplatform.core.heads;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * How far each step of a batch must have got before the next.
 *
 * @param settling for the last step, after which a batch is acknowledged: always on the disks of a majority
 * @param preparing for every step before. One server, or a replica set, keeps its changes in one order: if the last of them is there for
 *     good, so are the others, provided that no crash came between: {@link HeadWriter#settle} notices one that undid the beginning, and the
 *     writer has to notice one that undid records only. On a sharded cluster the records lie elsewhere than the head, so each step must be
 *     durable by itself
 * @param comparing for reading records after the batch was begun: as with {@code preparing}, what is seen is there for good if settling
 *     succeeds
 * @param noting whether {@link HeadWriter#settle} first notes that the records are written, so as to see whether another primary has taken
 *     over that does not have them. One server has no other primary, and on a sharded cluster the records are there for good by then
 */
public record Durability(WriteConcern settling, WriteConcern preparing, ReadConcern comparing, boolean noting) {

    /** What is written so is there for good, as soon as it is acknowledged. */
    public static final WriteConcern DISKS_OF_A_MAJORITY =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(60, TimeUnit.SECONDS);

    /** What a store needs, after asking it what it is. */
    public static Durability of(MongoDatabase database) {
        Document answer = database.runCommand(new Document("isMaster", 1));
        if ("isdbgrid".equals(answer.getString("msg"))) {
            return sharded();
        }
        return answer.containsKey("setName") ? replicaSet() : oneServer();
    }

    /** The same store, with each step durable by itself, whatever comes between. */
    public Durability stepByStep() {
        return sharded();
    }

    static Durability sharded() {
        return new Durability(DISKS_OF_A_MAJORITY, DISKS_OF_A_MAJORITY, ReadConcern.MAJORITY, false);
    }

    static Durability replicaSet() {
        return new Durability(DISKS_OF_A_MAJORITY, WriteConcern.W1, ReadConcern.LOCAL, true);
    }

    static Durability oneServer() {
        return new Durability(DISKS_OF_A_MAJORITY, WriteConcern.W1, ReadConcern.LOCAL, false);
    }
}
