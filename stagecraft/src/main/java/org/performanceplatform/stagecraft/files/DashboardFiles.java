package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.DashboardContent;
import org.performanceplatform.stagecraft.dashboards.DashboardContents;
import org.performanceplatform.stagecraft.dashboards.DashboardEditing;
import org.performanceplatform.stagecraft.dashboards.DashboardRequest;
import org.performanceplatform.stagecraft.documents.JsonText;
import org.performanceplatform.stagecraft.modules.ModuleSources;

/** Makes dashboards what files say. Those that are that already are not touched. */
@ApplicationScoped
class DashboardFiles {

    /** So many are compared at once. */
    private static final int CHUNK = 100;

    private final DashboardEditing editing;
    private final DashboardContents contents;
    private final OwnersInFiles owners;
    private final FilesReader reader;
    private final EntityManager entities;
    private final ObjectMapper mapper;

    DashboardFiles(
            DashboardEditing editing,
            DashboardContents contents,
            OwnersInFiles owners,
            FilesReader reader,
            EntityManager entities,
            ObjectMapper mapper) {
        this.editing = editing;
        this.contents = contents;
        this.owners = owners;
        this.reader = reader;
        this.entities = entities;
        this.mapper = mapper;
    }

    /** A dashboard as a file has it. */
    DashboardEntry entry(DashboardContent content, OrganisationIndex organisations) {
        UUID organisation = content.dashboard().organisationId;
        return DashboardEntry.of(content, organisation == null ? null : organisations.reference(organisation));
    }

    void apply(List<Placed<DashboardEntry>> entries, OrganisationIndex organisations, Edit edit) {
        List<Placed<DashboardEntry>> different = new ArrayList<>();
        for (int start = 0; start < entries.size(); start += CHUNK) {
            List<Placed<DashboardEntry>> chunk = entries.subList(start, Math.min(start + CHUNK, entries.size()));
            different.addAll(different(chunk, organisations, edit));
            entities.clear();
        }
        check(different, organisations, edit.faults());
        entities.clear();
        if (edit.faults().isEmpty()) {
            Set<String> there = locked(different);
            edit.record();
            edit.each(different, DashboardEntry::slug, placed -> apply(placed, there, organisations, edit));
            edit.record();
        }
    }

    private List<Placed<DashboardEntry>> different(
            List<Placed<DashboardEntry>> chunk, OrganisationIndex organisations, Edit edit) {
        List<String> slugs = chunk.stream().map(placed -> placed.entry().slug()).toList();
        List<Dashboard> there = Dashboard.list("from Dashboard d left join fetch d.owners where d.slug in ?1", slugs);
        Map<String, DashboardEntry> kept = contents.of(there).stream()
                .collect(Collectors.toMap(
                        content -> content.dashboard().slug, content -> entry(content, organisations)));
        List<Placed<DashboardEntry>> different = new ArrayList<>();
        for (Placed<DashboardEntry> placed : chunk) {
            if (isSame(kept.get(placed.entry().slug()), placed.entry(), organisations)) {
                edit.unchanged();
            } else {
                different.add(placed);
            }
        }
        return different;
    }

    /** The same organisation may be named in several ways. */
    private boolean isSame(DashboardEntry kept, DashboardEntry wanted, OrganisationIndex organisations) {
        if (kept == null) {
            return false;
        }
        ObjectNode there = mapper.valueToTree(kept);
        if (wanted.owners() == null) {
            there.remove("owners");
        }
        if (wanted.status() == null) {
            there.remove("status");
        }
        ObjectNode said = mapper.valueToTree(wanted);
        if (said.hasNonNull("organisation")) {
            said.set("organisation", organisations.usual(said.get("organisation")));
        }
        return JsonText.same(there, said);
    }

    private void check(List<Placed<DashboardEntry>> entries, OrganisationIndex organisations, Faults faults) {
        ModuleSources sources = new ModuleSources(entries.stream()
                .map(placed -> toJudge(placed).modules())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList());
        for (Placed<DashboardEntry> placed : entries) {
            organisation(placed, organisations, faults);
            DashboardRequest request = toJudge(placed);
            reader.check(request, placed.pointer(), faults);
            faults.addAll(placed.pointer(), editing.faults(request, sources));
        }
    }

    private static DashboardRequest toJudge(Placed<DashboardEntry> placed) {
        return placed.entry().request(NullNode.getInstance(), Map.of());
    }

    private static JsonNode organisation(
            Placed<DashboardEntry> placed, OrganisationIndex organisations, Faults faults) {
        JsonNode reference = placed.entry().organisation();
        if (reference == null || reference.isNull()) {
            return NullNode.getInstance();
        }
        return organisations
                .resolve(reference, placed.pointer() + "/organisation", faults)
                .<JsonNode>map(id -> TextNode.valueOf(id.toString()))
                .orElse(NullNode.getInstance());
    }

    /** Returns the slugs of those that are there; in one order for all, so that two who lock several wait for each other in turn. */
    private Set<String> locked(List<Placed<DashboardEntry>> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.createNativeQuery(
                        "select slug from dashboard where slug in (:slugs) order by id for update", String.class)
                .setParameter(
                        "slugs",
                        entries.stream().map(placed -> placed.entry().slug()).toList())
                .getResultList());
    }

    private void apply(Placed<DashboardEntry> placed, Set<String> there, OrganisationIndex organisations, Edit edit) {
        DashboardEntry entry = placed.entry();
        JsonNode organisation = organisation(placed, organisations, edit.faults());
        JsonNode before = null;
        DashboardContent after;
        if (there.contains(entry.slug())) {
            Dashboard dashboard = editing.locked(entry.slug(), "model not found");
            DashboardContent content = contents.of(dashboard);
            before = mapper.valueToTree(entry(content, organisations));
            editing.ensure(dashboard, entry.request(organisation, ids(content)));
            after = contents.of(dashboard);
        } else {
            after = editing.create(entry.request(organisation, Map.of()));
            after.dashboard().owners.clear();
        }
        owners.set(after.dashboard().owners, entry.owners(), "dashboard-owners", entry.slug(), edit);
        entities.flush();
        edit.became("dashboard", entry.slug(), before, mapper.valueToTree(entry(after, organisations)));
    }

    private static Map<String, UUID> ids(DashboardContent content) {
        Map<String, UUID> ids = new HashMap<>();
        content.modules().all().forEach(module -> ids.put(module.slug, module.id));
        return ids;
    }
}
