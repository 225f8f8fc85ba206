package org.performanceplatform.write.transforms.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.stagecraftclient.Transform;

/**
 * Every job that follows from the configuration.
 *
 * @param jobs in the order of the transforms' ids
 */
public record Plan(List<Job> jobs) {

    /** Without any job. */
    public static final Plan EMPTY = new Plan(List.of());

    public Plan {
        jobs = List.copyOf(jobs);
    }

    /** The jobs of these transforms; those that would run in a circle can't be run. */
    public static Plan of(List<Transform> transforms, Catalogue catalogue) {
        JobMaker maker = new JobMaker(catalogue);
        List<Job> jobs = new ArrayList<>();
        transforms.forEach(transform -> jobs.addAll(maker.jobsOf(transform)));
        return new Plan(Loops.refuse(jobs));
    }

    /** The jobs that read a data set and can be run. */
    public List<Job> reading(Collection<String> dataSets) {
        return jobs.stream()
                .filter(job -> job.work().isPresent())
                .filter(job -> job.inputNames().stream().anyMatch(dataSets::contains))
                .toList();
    }

    /** The jobs that can be run. */
    public List<Job> runnable() {
        return jobs.stream().filter(job -> job.work().isPresent()).toList();
    }

    /** The job of an id. */
    public Optional<Job> job(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }
}
