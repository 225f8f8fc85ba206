package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tree of organisations, and how files name its nodes: by slug and, where several have it, by type and name too. */
final class OrganisationIndex {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<UUID, OrganisationNode> byId;
    private final Map<String, List<OrganisationNode>> bySlug;

    OrganisationIndex(Collection<OrganisationNode> nodes) {
        byId = nodes.stream().collect(Collectors.toMap(OrganisationNode::id, Function.identity()));
        bySlug = nodes.stream().collect(Collectors.groupingBy(OrganisationNode::slug));
    }

    OrganisationNode node(UUID id) {
        return byId.get(id);
    }

    List<OrganisationNode> withSlug(String slug) {
        return bySlug.getOrDefault(slug, List.of());
    }

    /** What names a node in files. */
    JsonNode reference(UUID id) {
        OrganisationNode node = byId.get(id);
        return withSlug(node.slug()).size() == 1
                ? TextNode.valueOf(node.slug())
                : JSON.objectNode()
                        .put("slug", node.slug())
                        .put("type", node.type())
                        .put("name", node.name());
    }

    /** What usually names the node that a reference names; the reference itself if that is not exactly one. */
    JsonNode usual(JsonNode reference) {
        List<OrganisationNode> named = named(reference);
        return named.size() == 1 ? reference(named.get(0).id()) : reference;
    }

    /** An organisation as a file has it. */
    OrganisationEntry entry(OrganisationNode node) {
        return new OrganisationEntry(
                node.slug(), node.name(), node.abbreviation(), node.type(), references(node.parents()));
    }

    private JsonNode references(Set<UUID> parents) {
        if (parents.size() < 2) {
            return parents.stream().findFirst().map(this::reference).orElse(null);
        }
        ArrayNode references = JSON.arrayNode();
        parents.stream()
                .map(this::reference)
                .sorted(Comparator.comparing(JsonNode::toString))
                .forEach(references::add);
        return references;
    }

    /** The nodes that a reference names: one, if it is a good one. */
    private List<OrganisationNode> named(JsonNode reference) {
        if (reference.isTextual()) {
            return withSlug(reference.asText());
        }
        return withSlug(reference.path("slug").asText()).stream()
                .filter(node ->
                        !reference.has("type") || reference.get("type").asText().equals(node.type()))
                .filter(node ->
                        !reference.has("name") || reference.get("name").asText().equals(node.name()))
                .toList();
    }

    /** The id of the node that a reference names; empty, with a fault noted, unless it is exactly one. */
    Optional<UUID> resolve(JsonNode reference, String pointer, Faults faults) {
        List<OrganisationNode> named = named(reference);
        if (named.isEmpty()) {
            faults.add(pointer, "there is no organisation " + reference + ", neither in the files nor on the platform");
        } else if (named.size() > 1) {
            faults.add(pointer, "several organisations are meant by " + reference + "; say slug, type and name");
        }
        return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
    }

    /** The ids of all parents that an entry names. */
    Set<UUID> parents(OrganisationEntry entry, String pointer, Faults faults) {
        JsonNode parent = entry.parent();
        if (parent == null || parent.isNull()) {
            return Set.of();
        }
        Set<UUID> ids = new HashSet<>();
        Iterable<JsonNode> references = parent.isArray() ? parent : List.of(parent);
        StreamSupport.stream(references.spliterator(), false)
                .forEach(reference ->
                        resolve(reference, pointer + "/parent", faults).ifPresent(ids::add));
        return ids;
    }

    /** The nodes that are their own ancestors once these have these parents. */
    Set<UUID> circles(Map<UUID, Set<UUID>> parents) {
        Map<UUID, Set<UUID>> all = new HashMap<>();
        byId.values().forEach(node -> all.put(node.id(), node.parents()));
        all.putAll(parents);
        return parents.keySet().stream().filter(id -> isAbove(id, id, all)).collect(Collectors.toSet());
    }

    private static boolean isAbove(UUID wanted, UUID start, Map<UUID, Set<UUID>> parents) {
        Set<UUID> seen = new HashSet<>();
        var next = new java.util.ArrayDeque<>(parents.getOrDefault(start, Set.of()));
        while (!next.isEmpty()) {
            UUID id = next.pop();
            if (id.equals(wanted)) {
                return true;
            }
            if (seen.add(id)) {
                next.addAll(parents.getOrDefault(id, Set.of()));
            }
        }
        return false;
    }
}
