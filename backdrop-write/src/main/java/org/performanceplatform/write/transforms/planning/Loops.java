package org.performanceplatform.write.transforms.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the jobs whose results would come back to them as input. */
final class Loops {

    private Loops() {}

    /** The same jobs; every one that stands on a circle can't be run. */
    static List<Job> refuse(List<Job> jobs) {
        Map<String, Set<String>> edges = new HashMap<>();
        for (Job job : jobs) {
            if (job.work().isPresent()) {
                job.inputNames().forEach(input -> edges.computeIfAbsent(input, absent -> new LinkedHashSet<>())
                        .add(job.outputName()));
            }
        }
        List<Job> checked = new ArrayList<>();
        for (Job job : jobs) {
            Optional<List<String>> circle = job.work().isEmpty() ? Optional.empty() : circle(job, edges);
            checked.add(circle.map(names -> job.at("A loop: " + String.join(" > ", names)))
                    .orElse(job));
        }
        return checked;
    }

    /** The shortest way from an input of a job through its output back to the input. */
    private static Optional<List<String>> circle(Job job, Map<String, Set<String>> edges) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> reached = new ArrayDeque<>(List.of(job.outputName()));
        cameFrom.put(job.outputName(), "");
        while (!reached.isEmpty()) {
            String name = reached.poll();
            if (job.inputNames().contains(name)) {
                return Optional.of(path(name, cameFrom));
            }
            for (String next : edges.getOrDefault(name, Set.of())) {
                if (cameFrom.putIfAbsent(next, name) == null) {
                    reached.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> path(String input, Map<String, String> cameFrom) {
        List<String> path = new ArrayList<>();
        for (String name = input; !name.isEmpty(); name = cameFrom.get(name)) {
            path.add(0, name);
        }
        path.add(0, input);
        return path;
    }
}
