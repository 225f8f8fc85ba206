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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.DashboardContent;
import org.performanceplatform.stagecraft.dashboards.DashboardContents;
import org.performanceplatform.stagecraft.dashboards.DashboardEditing;
import org.performanceplatform.stagecraft.dashboards.DashboardRequest;
import org.performanceplatform.stagecraft.documents.JsonText;

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
        different.forEach(placed -> check(placed, organisations, edit.faults()));
        entities.clear();
        if (edit.faults().isEmpty()) {
            lock(different);
            edit.record();
            edit.each(different, DashboardEntry::slug, placed -> apply(placed, organisations, edit));
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

    private void check(Placed<DashboardEntry> placed, OrganisationIndex organisations, Faults faults) {
        organisation(placed, organisations, faults);
        DashboardRequest request = placed.entry().request(NullNode.getInstance(), Map.of());
        reader.check(request, placed.pointer(), faults);
        faults.addAll(placed.pointer(), editing.faults(request));
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

    /** In one order for all, so that two who lock several wait for each other in turn. */
    private void lock(List<Placed<DashboardEntry>> entries) {
        if (!entries.isEmpty()) {
            entities.createNativeQuery("select id from dashboard where slug in (:slugs) order by id for update")
                    .setParameter(
                            "slugs",
                            entries.stream()
                                    .map(placed -> placed.entry().slug())
                                    .toList())
                    .getResultList();
        }
    }

    private void apply(Placed<DashboardEntry> placed, OrganisationIndex organisations, Edit edit) {
        DashboardEntry entry = placed.entry();
        JsonNode organisation = organisation(placed, organisations, edit.faults());
        Optional<Dashboard> there =
                Dashboard.<Dashboard>find("slug", entry.slug()).firstResultOptional();
        JsonNode before = null;
        DashboardContent after;
        if (there.isEmpty()) {
            after = editing.create(entry.request(organisation, Map.of()));
            after.dashboard().owners.clear();
        } else {
            DashboardContent content = contents.of(there.get());
            before = mapper.valueToTree(entry(content, organisations));
            editing.ensure(editing.locked(entry.slug(), "model not found"), entry.request(organisation, ids(content)));
            after = contents.of(there.get());
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
