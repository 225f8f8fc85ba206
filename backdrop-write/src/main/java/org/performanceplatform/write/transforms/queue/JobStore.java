package org.performanceplatform.write.transforms.queue;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.write.transforms.queue.JobState.Asked;

/**
 * The states of jobs, one document for each. A job is run by whoever holds it; a hold that is not renewed ends, and then someone
 * else may take it. Clocks decide only when that is: what a holder that was thought dead may still have written is set right by one
 * more run after its last write must have ended.
 */
public final class JobStore {

    /** The longest that a holder may take from its last look at its hold to the end of a write, and more. */
    static final Duration LONGEST_WRITE = Duration.ofMinutes(3);

    private static final String COLLECTION = "transform_jobs";
    private static final String HOLDER = "holder";
    private static final String HELD_UNTIL = "held_until";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> jobs;

    public JobStore(MongoDatabase database, Durability durability) {
        this.jobs = database.getCollection(COLLECTION)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(durability.settling());
    }

    /** The state of a job; {@link JobState#unknown} if there is none. */
    public JobState state(String job) {
        return Optional.ofNullable(jobs.find(Filters.eq(job)).first())
                .map(JobState::of)
                .orElseGet(() -> JobState.unknown(job));
    }

    /** The states of jobs by id, those left out that there are not. */
    public Map<String, JobState> states(Collection<String> ids) {
        Map<String, JobState> states = new HashMap<>();
        if (!ids.isEmpty()) {
            jobs.find(Filters.in("_id", ids))
                    .forEach(document -> states.put(document.getString("_id"), JobState.of(document)));
        }
        return states;
    }

    /** Asks for a run over a time; a job that was set aside is taken up again. Durable when it returns. */
    public void ask(String job, TimeRange range) {
        Asked asked = new Asked(new ObjectId().toHexString(), range);
        ensure(job);
        jobs.updateOne(
                Filters.eq(job), Updates.combine(Updates.push("asked", asked.toDocument()), Updates.unset("failure")));
    }

    /** Takes a job up again that failed. */
    public void restart(String job) {
        jobs.updateOne(Filters.eq(job), Updates.unset("failure"));
    }

    /**
     * Takes hold of a job.
     *
     * @return its state, held by the caller; empty if someone else holds it
     */
    public Optional<JobState> take(String job, String holder, Instant now, Duration hold) {
        Document free = jobs.findOneAndUpdate(
                free(job),
                Updates.combine(Updates.set(HOLDER, holder), Updates.set(HELD_UNTIL, Date.from(now.plus(hold)))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return free == null ? takeFromOther(job, holder, now, hold) : Optional.of(JobState.of(free));
    }

    /** Takes hold of a job of which nothing is known yet, or that someone holds or held. */
    private Optional<JobState> takeFromOther(String job, String holder, Instant now, Duration hold) {
        Optional<JobState> known =
                Optional.ofNullable(jobs.find(Filters.eq(job)).first()).map(JobState::of);
        if (known.isEmpty()) {
            ensure(job);
        }
        JobState before = known.orElseGet(() -> JobState.unknown(job));
        if (before.isHeld(now)) {
            return Optional.empty();
        }
        JobState held = before.heldBy(holder, now.plus(hold), LONGEST_WRITE);
        List<Bson> updates = new ArrayList<>(
                List.of(Updates.set(HOLDER, holder), Updates.set(HELD_UNTIL, Date.from(held.heldUntil()))));
        if (held.recheck() != null) {
            updates.add(Updates.set("recheck", Date.from(held.recheck())));
        }
        Bson unchanged = before.holder() == null
                ? free(job)
                : held(job, before.holder()).append(HELD_UNTIL, Date.from(before.heldUntil()));
        boolean taken = jobs.updateOne(unchanged, Updates.combine(updates)).getModifiedCount() == 1;
        return taken ? Optional.of(held) : Optional.empty();
    }

    /** Keeps hold of a job, and tells whether the caller still had it. */
    public boolean renew(String job, String holder, Instant until) {
        return jobs.updateOne(held(job, holder), Updates.set(HELD_UNTIL, Date.from(until)))
                        .getMatchedCount()
                == 1;
    }

    /** Notes months of which there will be results, before there are. */
    public boolean addMonths(String job, String holder, Collection<String> months) {
        return jobs.updateOne(held(job, holder), Updates.addEachToSet("months", List.copyOf(months)))
                        .getMatchedCount()
                == 1;
    }

    /**
     * Notes that a job was done, and lets go of it.
     *
     * @param state as it was when the job was taken
     * @param months the months of which there are results now
     * @return whether the caller still held it; if not, nothing is noted
     */
    public boolean done(
            JobState state,
            String holder,
            String fingerprint,
            Map<String, Version> versions,
            Collection<String> months,
            Instant now) {
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.set("fingerprint", fingerprint),
                Updates.set("done", Failure.document(versions)),
                Updates.set("months", List.copyOf(months)),
                Updates.unset("failure"),
                Updates.unset(HOLDER),
                Updates.unset(HELD_UNTIL)));
        if (state.mustRecheck(now)) {
            updates.add(Updates.unset("recheck"));
        }
        if (!state.asked().isEmpty()) {
            List<String> ids = state.asked().stream().map(Asked::id).toList();
            updates.add(Updates.pull("asked", new Document("id", new Document("$in", ids))));
        }
        return jobs.updateOne(held(state.id(), holder), Updates.combine(updates))
                        .getMatchedCount()
                == 1;
    }

    /** Notes that a job failed, and lets go of it; nothing if the caller no longer held it. */
    public void failed(String job, String holder, Failure failure) {
        jobs.updateOne(
                held(job, holder),
                Updates.combine(
                        Updates.set("failure", failure.toDocument()),
                        Updates.unset(HOLDER),
                        Updates.unset(HELD_UNTIL)));
    }

    private void ensure(String job) {
        try {
            jobs.updateOne(Filters.eq(job), Updates.setOnInsert("asked", List.of()), new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Filters name the job beside their conditions, not within an {@code $and}, where the embedded store would not see it at once. */
    private static Document held(String job, String holder) {
        return new Document("_id", job).append(HOLDER, holder);
    }

    private static Document free(String job) {
        return new Document("_id", job).append(HOLDER, new Document("$exists", false));
    }
}
