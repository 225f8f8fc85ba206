package org.performanceplatform.stagecraft.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;

/** Everything that is wrong with a folder, each thing once. */
final class Faults {

    private final Set<Fault> all = new LinkedHashSet<>();
    private final Set<String> unreadable = new HashSet<>();

    void add(String pointer, String detail) {
        if (!unreadable.contains(pointer)) {
            all.add(new Fault(pointer, detail));
        }
    }

    /** Something that can't be read; whatever else is said of that place follows from it and is left out. */
    void addUnreadable(String pointer, String detail) {
        add(pointer, detail);
        unreadable.add(pointer);
    }

    /** @param faults with pointers into what stands at the place */
    void addAll(String place, List<Fault> faults) {
        faults.forEach(fault -> add(place + inFile(fault.pointer()), fault.detail()));
    }

    void add(String place, Problem problem) {
        if (problem.faults().isEmpty()) {
            add(place, problem.getMessage().replaceFirst("(?s)^validation errors:\n(__all__: )?", ""));
        } else {
            addAll(place, problem.faults());
        }
    }

    /** A file names a type by its name; the API also by its id. */
    private static String inFile(String pointer) {
        return pointer.replaceFirst("/type_id$", "/type");
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether anything is wrong at a place or in it. */
    boolean areIn(String place) {
        return all.stream()
                .anyMatch(fault ->
                        fault.pointer().equals(place) || fault.pointer().startsWith(place + "/"));
    }

    /** @throws Problem 422 with all of them, if there are any */
    void refuse() {
        if (!all.isEmpty()) {
            Fault first = all.iterator().next();
            throw new Problem(
                    Kind.UNPROCESSABLE,
                    (all.size() == 1 ? "One thing is wrong" : all.size() + " things are wrong")
                            + " with it, and nothing was changed; the first: " + first.pointer() + ": "
                            + first.detail(),
                    new ArrayList<>(all));
        }
    }
}
