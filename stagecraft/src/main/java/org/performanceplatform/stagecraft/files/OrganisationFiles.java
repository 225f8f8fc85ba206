package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.organisations.Organisation;
import org.performanceplatform.stagecraft.organisations.OrganisationForm;
import org.performanceplatform.stagecraft.organisations.OrganisationRequest;
import org.performanceplatform.stagecraft.organisations.OrganisationType;
import org.performanceplatform.stagecraft.organisations.Organisations;

/** Makes organisations and their types what files say: first each by itself, then what is above it. */
@ApplicationScoped
class OrganisationFiles {

    private final Organisations organisations;
    private final Changes changes;
    private final EntityManager entities;
    private final ObjectMapper mapper;

    OrganisationFiles(Organisations organisations, Changes changes, EntityManager entities, ObjectMapper mapper) {
        this.organisations = organisations;
        this.changes = changes;
        this.entities = entities;
        this.mapper = mapper;
    }

    /** The organisations as they are now. */
    OrganisationIndex index() {
        List<Organisation> all = Organisation.list("from Organisation o join fetch o.type left join fetch o.parents");
        return new OrganisationIndex(all.stream().map(OrganisationFiles::node).toList());
    }

    private static OrganisationNode node(Organisation node) {
        return new OrganisationNode(
                node.id,
                node.slug,
                node.type.name,
                node.name,
                node.abbreviation == null || node.abbreviation.isEmpty() ? null : node.abbreviation,
                node.parents.stream().map(parent -> parent.id).collect(Collectors.toSet()));
    }

    void applyTypes(List<Placed<NamedEntry>> entries, Edit edit) {
        edit.each(entries, NamedEntry::name, placed -> {
            NamedEntry entry = placed.entry();
            if (OrganisationType.count("name", entry.name()) > 0) {
                edit.unchanged();
                return;
            }
            OrganisationType type = new OrganisationType();
            type.id = UUID.randomUUID();
            type.name = entry.name();
            type.persist();
            edit.became("organisation-type", entry.name(), null, mapper.valueToTree(entry));
            var form = new OrganisationForm.Type(type.id, type.name);
            edit.recordLater(() -> changes.record("create", "organisation-type", entry.name(), null, form));
        });
    }

    void apply(List<Placed<OrganisationEntry>> entries, Edit edit) {
        if (entries.isEmpty()) {
            return;
        }
        organisations.lockTree();
        OrganisationIndex before = index();
        entities.clear();
        Map<String, UUID> ids = new OrganisationPairs(entries, before, edit.faults()).ids();
        List<Placed<OrganisationEntry>> good = entries.stream()
                .filter(placed -> !edit.faults().areIn(placed.pointer()))
                .toList();
        Map<String, UUID> types = OrganisationType.<OrganisationType>listAll().stream()
                .collect(Collectors.toMap(type -> type.name, type -> type.id));
        good.forEach(placed -> edit.attempt(
                placed.pointer(), () -> fields(placed, ids.get(placed.pointer()), before, types, edit.faults())));
        entities.clear();
        setParents(good, ids, edit);
        if (edit.faults().isEmpty()) {
            entities.clear();
            OrganisationIndex after = index();
            good.forEach(
                    placed -> note(before.node(ids.get(placed.pointer())), ids.get(placed.pointer()), after, edit));
        }
    }

    private void fields(
            Placed<OrganisationEntry> placed,
            UUID id,
            OrganisationIndex before,
            Map<String, UUID> types,
            Faults faults) {
        OrganisationEntry entry = placed.entry();
        UUID type = types.get(entry.type());
        if (type == null) {
            faults.add(
                    placed.pointer() + "/type",
                    "there is no organisation type '" + entry.type() + "'; those there are: "
                            + types.keySet().stream().sorted().collect(Collectors.joining(", ")));
            return;
        }
        boolean isNew = before.node(id) == null;
        Organisation node = isNew ? new Organisation() : organisations.find(id);
        node.id = id;
        JsonNode abbreviation = Optional.ofNullable(entry.abbreviation())
                .<JsonNode>map(TextNode::valueOf)
                .orElse(NullNode.getInstance());
        organisations.apply(node, new OrganisationRequest(type, entry.name(), entry.slug(), abbreviation, null));
        if (isNew) {
            node.persist();
        }
    }

    private void setParents(List<Placed<OrganisationEntry>> entries, Map<String, UUID> ids, Edit edit) {
        OrganisationIndex named = index();
        Map<UUID, Set<UUID>> parents = new HashMap<>();
        for (Placed<OrganisationEntry> placed : entries) {
            parents.put(ids.get(placed.pointer()), named.parents(placed.entry(), placed.pointer(), edit.faults()));
        }
        Set<UUID> circling = named.circles(parents);
        entries.stream()
                .filter(placed -> circling.contains(ids.get(placed.pointer())))
                .forEach(placed ->
                        edit.faults().add(placed.pointer() + "/parent", "an organisation cannot be its own ancestor"));
        if (edit.faults().isEmpty()) {
            // what is taken away goes first, so that on the way no circle is closed
            parents.forEach(
                    (id, wanted) -> organisations.find(id).parents.removeIf(parent -> !wanted.contains(parent.id)));
            entities.flush();
            parents.forEach((id, wanted) -> wanted.stream()
                    .map(organisations::find)
                    .forEach(parent -> organisations.find(id).parents.add(parent)));
            entities.flush();
        }
    }

    private void note(OrganisationNode was, UUID id, OrganisationIndex after, Edit edit) {
        OrganisationNode is = after.node(id);
        JsonNode before = was == null ? null : mapper.valueToTree(after.entry(was));
        JsonNode now = mapper.valueToTree(after.entry(is));
        if (edit.became("organisation", is.slug(), before, now)) {
            String action = was == null ? "create" : "update";
            edit.recordLater(() -> changes.record(action, "organisation", is.slug(), before, now));
        }
    }
}
