package org.performanceplatform.stagecraft.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds out which organisation each entry is. Entries and organisations of one slug belong together if type and name are
 * the same too; of the rest, a single entry is the single organisation that is left.
 */
final class OrganisationPairs {

    private final Map<String, UUID> ids = new HashMap<>();

    OrganisationPairs(List<Placed<OrganisationEntry>> entries, OrganisationIndex there, Faults faults) {
        entries.stream()
                .filter(placed -> !faults.areIn(placed.pointer()))
                .collect(Collectors.groupingBy(placed -> placed.entry().slug()))
                .forEach((slug, wanted) -> pair(wanted, there.withSlug(slug), faults));
    }

    /** By the place of the entry; a new id for what is not there yet. */
    Map<String, UUID> ids() {
        return ids;
    }

    private void pair(List<Placed<OrganisationEntry>> wanted, List<OrganisationNode> there, Faults faults) {
        List<Placed<OrganisationEntry>> rest = new ArrayList<>();
        List<OrganisationNode> free = new ArrayList<>(there);
        Set<List<String>> seen = new HashSet<>();
        for (Placed<OrganisationEntry> placed : wanted) {
            OrganisationEntry entry = placed.entry();
            if (!seen.add(List.of(entry.type(), entry.name()))) {
                faults.add(placed.pointer(), "'" + entry.slug() + "' is said twice");
                continue;
            }
            free.stream()
                    .filter(node -> isSame(entry, node))
                    .findFirst()
                    .ifPresentOrElse(
                            node -> {
                                ids.put(placed.pointer(), node.id());
                                free.remove(node);
                            },
                            () -> rest.add(placed));
        }
        if (free.isEmpty()) {
            rest.forEach(placed -> ids.put(placed.pointer(), UUID.randomUUID()));
        } else if (rest.size() == 1 && free.size() == 1) {
            ids.put(rest.get(0).pointer(), free.get(0).id());
        } else {
            rest.forEach(placed -> faults.add(
                    placed.pointer(),
                    "it can't be told which organisation with the slug '"
                            + placed.entry().slug() + "' this is; name them all as they are first"));
        }
    }

    private static boolean isSame(OrganisationEntry entry, OrganisationNode node) {
        return node.type().equals(entry.type()) && node.name().equals(entry.name());
    }
}
