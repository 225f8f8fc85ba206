package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.performanceplatform.stagecraft.documents.JsonText;
import org.performanceplatform.stagecraft.errors.Problem;

/** What one folder leads to: changes, or faults. */
final class Edit {

    private final EntityManager entities;
    private final Faults faults = new Faults();
    private final List<Plan.Change> changes = new ArrayList<>();
    private final List<Runnable> records = new ArrayList<>();
    private int unchanged;

    Edit(EntityManager entities) {
        this.entities = entities;
    }

    Faults faults() {
        return faults;
    }

    /**
     * Does the work of each entry that has no fault yet. What is refused is noted, and the rest goes on: nothing of it will
     * be kept, but its faults are found too.
     *
     * @param key what tells an entry from the others
     */
    <T> void each(List<Placed<T>> entries, Function<T, String> key, Consumer<Placed<T>> work) {
        Set<String> seen = new HashSet<>();
        for (Placed<T> placed : entries) {
            if (faults.areIn(placed.pointer())) {
                continue;
            }
            if (!seen.add(key.apply(placed.entry()))) {
                faults.add(placed.pointer(), "'" + key.apply(placed.entry()) + "' is said twice");
                continue;
            }
            attempt(placed.pointer(), () -> work.accept(placed));
            entities.clear();
        }
    }

    /** Does something; if it is refused, that is a fault of the place, and nothing half done is left in memory. */
    void attempt(String pointer, Runnable work) {
        try {
            work.run();
            entities.flush();
        } catch (Problem refused) {
            faults.add(pointer, refused);
            entities.clear();
        }
    }

    /**
     * Notes what became of an entry.
     *
     * @param before null if it was not there
     * @return whether anything changed
     */
    boolean became(String kind, String item, JsonNode before, JsonNode after) {
        if (before != null && JsonText.same(before, after)) {
            unchanged++;
            return false;
        }
        changes.add(new Plan.Change(
                kind,
                item,
                before == null ? Plan.Action.CREATE : Plan.Action.UPDATE,
                FieldChange.between(before == null ? JsonNodeFactory.instance.objectNode() : before, after)));
        return true;
    }

    void unchanged() {
        unchanged++;
    }

    /**
     * Keeps an entry of the audit for later: the first one locks the counter that every change raises, and locks that others
     * hold must be waited for before that.
     */
    void recordLater(Runnable record) {
        records.add(record);
    }

    void record() {
        records.forEach(Runnable::run);
        records.clear();
    }

    Plan plan(long version, boolean dryRun) {
        return new Plan(version, dryRun, changes, unchanged);
    }

    boolean changesAnything() {
        return !changes.isEmpty();
    }
}
