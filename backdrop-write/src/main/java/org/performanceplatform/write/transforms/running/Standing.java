package org.performanceplatform.write.transforms.running;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.queue.Failure;
import org.performanceplatform.write.transforms.queue.JobState;
import org.performanceplatform.write.transforms.queue.Version;

/**
 * How a job stands.
 *
 * @param reason why it is not up to date, where there is more to say than that it has not been run yet
 * @param failure how it failed last
 */
public record Standing(Job job, State state, Optional<String> reason, Optional<Failure> failure) {

    /** Whether there is something to do, and whether it is being done. */
    public enum State {
        /** The results are those of the present records. */
        UP_TO_DATE,
        /** Something is to be done, and will be. */
        WAITING,
        /** Someone is at it. */
        RUNNING,
        /** It failed and is tried again. */
        RETRYING,
        /** It can't be run as it is; it waits for a change of its configuration or its input, or for someone to restart it. */
        SET_ASIDE;

        /** The words in answers: {@code set aside}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static Standing of(Job job, JobState state, Map<String, Version> present, Instant now) {
        if (job.work().isEmpty()) {
            return new Standing(job, State.SET_ASIDE, job.fault(), Optional.empty());
        }
        Optional<Failure> failure = state.failure();
        return new Standing(job, state(job, state, present, now), failure.map(Failure::message), failure);
    }

    private static State state(Job job, JobState state, Map<String, Version> present, Instant now) {
        if (state.isHeld(now)) {
            return State.RUNNING;
        }
        if (state.failure().isPresent()) {
            return state.failure().get().setAside() ? State.SET_ASIDE : State.RETRYING;
        }
        return state.isUpToDate(job.work().orElseThrow().fingerprint(), present, now)
                ? State.UP_TO_DATE
                : State.WAITING;
    }
}
