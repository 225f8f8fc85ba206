package org.performanceplatform.stagecraft.dashboards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.modules.ModuleTree;
import org.performanceplatform.stagecraft.organisations.Lineage;
import org.performanceplatform.stagecraft.organisations.Lineages;

/** Reads dashboards with their content: in three statements, however many dashboards and modules there are. */
@ApplicationScoped
public class DashboardContents {

    private static final Lineage NO_LINEAGE = new Lineage(List.of());
    private static final ModuleTree NO_MODULES = ModuleTree.of(List.of());

    private final Lineages lineages;

    DashboardContents(Lineages lineages) {
        this.lineages = lineages;
    }

    public DashboardContent of(Dashboard dashboard) {
        return of(List.of(dashboard)).get(0);
    }

    public List<DashboardContent> of(List<Dashboard> dashboards) {
        List<UUID> ids = dashboards.stream().map(dashboard -> dashboard.id).toList();
        Map<UUID, Lineage> lineageByOrganisation = lineages.of(dashboards.stream()
                .map(dashboard -> dashboard.organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, List<LinkForm>> links = Link.of(ids).stream()
                .collect(Collectors.groupingBy(
                        link -> link.dashboardId, Collectors.mapping(LinkForm::of, Collectors.toList())));
        Map<UUID, ModuleTree> modules = ModuleTree.ofEach(ids);
        return dashboards.stream()
                .map(dashboard -> new DashboardContent(
                        dashboard,
                        dashboard.organisationId == null
                                ? NO_LINEAGE
                                : lineageByOrganisation.getOrDefault(dashboard.organisationId, NO_LINEAGE),
                        links.getOrDefault(dashboard.id, List.of()),
                        modules.getOrDefault(dashboard.id, NO_MODULES)))
                .toList();
    }
}
