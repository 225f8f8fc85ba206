package org.performanceplatform.stagecraft.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.DashboardContents;
import org.performanceplatform.stagecraft.datagroups.DataGroup;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.datatypes.DataType;
import org.performanceplatform.stagecraft.moduletypes.ModuleType;
import org.performanceplatform.stagecraft.organisations.Organisation;
import org.performanceplatform.stagecraft.organisations.OrganisationType;

/** The configuration of the platform as a folder of files has it; every list in an order of its own. */
@ApplicationScoped
class CurrentFiles {

    /** Organisation types that every platform has by itself. */
    private static final Set<String> USUAL_TYPES = Set.of("department", "agency", "service", "transaction");

    /** So many dashboards are read at once. */
    private static final int CHUNK = 200;

    private final OrganisationFiles organisations;
    private final DashboardFiles dashboards;
    private final DashboardContents contents;
    private final EntityManager entities;

    CurrentFiles(
            OrganisationFiles organisations,
            DashboardFiles dashboards,
            DashboardContents contents,
            EntityManager entities) {
        this.organisations = organisations;
        this.dashboards = dashboards;
        this.contents = contents;
        this.entities = entities;
    }

    /** Everything, as it was at one moment; the first thing that its transaction does. */
    ConfigurationFiles read() {
        entities.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        OrganisationIndex index = organisations.index();
        return new ConfigurationFiles(
                OrganisationType.<OrganisationType>list("order by name").stream()
                        .map(type -> new NamedEntry(type.name))
                        .filter(type -> !USUAL_TYPES.contains(type.name()))
                        .toList(),
                organisations(index),
                DataGroup.<DataGroup>list("order by name").stream()
                        .map(group -> new NamedEntry(group.name))
                        .toList(),
                DataType.<DataType>list("order by name").stream()
                        .map(DataTypeEntry::of)
                        .toList(),
                DataSet.<DataSet>list("from DataSet d join fetch d.dataGroup g join fetch d.dataType t"
                                + " left join fetch d.owners order by g.name, t.name")
                        .stream()
                        .map(DataSetEntry::of)
                        .toList(),
                ModuleType.<ModuleType>list("drawnBy is not null order by name").stream()
                        .map(ModuleTypeEntry::of)
                        .toList(),
                dashboards(index));
    }

    private static List<OrganisationEntry> organisations(OrganisationIndex index) {
        return Organisation.<Organisation>listAll().stream()
                .map(node -> index.entry(index.node(node.id)))
                .sorted(Comparator.comparing(OrganisationEntry::slug)
                        .thenComparing(OrganisationEntry::type)
                        .thenComparing(OrganisationEntry::name))
                .toList();
    }

    private List<DashboardEntry> dashboards(OrganisationIndex index) {
        List<String> slugs = entities.createQuery("select d.slug from Dashboard d order by d.slug", String.class)
                .getResultList();
        List<DashboardEntry> entries = new ArrayList<>();
        for (int start = 0; start < slugs.size(); start += CHUNK) {
            entities.clear();
            List<Dashboard> chunk = Dashboard.list(
                    "from Dashboard d left join fetch d.owners where d.slug in ?1 order by d.slug",
                    slugs.subList(start, Math.min(start + CHUNK, slugs.size())));
            contents.of(chunk).forEach(content -> entries.add(dashboards.entry(content, index)));
        }
        return entries;
    }
}
