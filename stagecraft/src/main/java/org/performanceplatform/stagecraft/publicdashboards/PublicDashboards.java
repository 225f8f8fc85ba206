package org.performanceplatform.stagecraft.publicdashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.Status;
import org.performanceplatform.stagecraft.organisations.Lineage;
import org.performanceplatform.stagecraft.organisations.Lineages;

/** What the public may see of the dashboards. */
@ApplicationScoped
public class PublicDashboards {

    private static final Lineage NO_LINEAGE = new Lineage(List.of());

    private final StoredDashboards stored;
    private final Lineages lineages;
    private final PublicForm form;
    private final ObjectMapper mapper;

    PublicDashboards(StoredDashboards stored, Lineages lineages, PublicForm form, ObjectMapper mapper) {
        this.stored = stored;
        this.lineages = lineages;
        this.form = form;
        this.mapper = mapper;
    }

    /** One that is published. */
    private record Published(String slug, String title, String dashboardType, UUID organisationId) {}

    /** The list of those that are published, by title. */
    byte[] list() {
        List<Published> published = Dashboard.<Dashboard>find("status = ?1 order by title, slug", Status.PUBLISHED)
                .project(Published.class)
                .list();
        Map<UUID, Lineage> lineageByOrganisation = lineages.of(published.stream()
                .map(Published::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        ObjectNode list = mapper.createObjectNode().put("page-type", "browse");
        ArrayNode items = list.putArray("items");
        published.forEach(dashboard -> items.add(form.item(
                dashboard.slug(),
                dashboard.title(),
                dashboard.dashboardType(),
                Optional.ofNullable(dashboard.organisationId())
                        .map(lineageByOrganisation::get)
                        .orElse(NO_LINEAGE))));
        return bytes(list);
    }

    /** The published dashboard, or the part of it, at a slug path; empty if there is none. */
    Optional<byte[]> at(String slugPath) {
        int slash = slugPath.indexOf('/');
        if (slash < 0) {
            return stored.published(slugPath).map(form::of).map(this::bytes);
        }
        String path = slugPath.substring(slash + 1);
        return path.isEmpty()
                ? Optional.empty()
                : stored.published(slugPath.substring(0, slash))
                        .flatMap(dashboard -> DashboardPart.of(form.of(dashboard), path))
                        .map(this::bytes);
    }

    /** The public form of a dashboard, or of the part of it at a path below it, whatever its status; empty if there is none. */
    public Optional<ObjectNode> form(Dashboard dashboard, String path) {
        return stored.any(dashboard.id).flatMap(document -> DashboardPart.of(form.of(document), path));
    }

    private byte[] bytes(ObjectNode document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
