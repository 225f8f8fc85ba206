package org.performanceplatform.core.heads;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * How far each step of a batch must have got before the next.
 *
 * @param records for the records and for settling: always on the disks of a majority
 * @param beginning for the batch's entry in the head and its ids. On one server, or in a replica set, later steps can't become
 *     durable without it; on a sharded cluster the records lie elsewhere, so it must be durable by itself
 */
public record Durability(WriteConcern records, WriteConcern beginning) {

    private static final WriteConcern DISKS_OF_A_MAJORITY =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(60, TimeUnit.SECONDS);

    /** What a store needs, after asking it whether it is sharded. */
    public static Durability of(MongoDatabase database) {
        Document answer = database.runCommand(new Document("isMaster", 1));
        return "isdbgrid".equals(answer.getString("msg")) ? sharded() : unsharded();
    }

    static Durability sharded() {
        return new Durability(DISKS_OF_A_MAJORITY, DISKS_OF_A_MAJORITY);
    }

    static Durability unsharded() {
        return new Durability(DISKS_OF_A_MAJORITY, WriteConcern.W1);
    }
}
