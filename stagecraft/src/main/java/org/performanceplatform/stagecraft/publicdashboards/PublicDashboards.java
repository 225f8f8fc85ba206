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
import org.performanceplatform.stagecraft.dashboards.DashboardContents;
import org.performanceplatform.stagecraft.dashboards.Status;
import org.performanceplatform.stagecraft.organisations.Lineage;
import org.performanceplatform.stagecraft.organisations.Lineages;

/** What the public may see of the dashboards. */
@ApplicationScoped
public class PublicDashboards {

    private static final Lineage NO_LINEAGE = new Lineage(List.of());

    private final DashboardContents contents;
    private final Lineages lineages;
    private final PublicForm form;
    private final ObjectMapper mapper;

    PublicDashboards(DashboardContents contents, Lineages lineages, PublicForm form, ObjectMapper mapper) {
        this.contents = contents;
        this.lineages = lineages;
        this.form = form;
        this.mapper = mapper;
    }

    /** The list of those that are published, by title. */
    byte[] list() {
        List<Dashboard> published = Dashboard.list("status = ?1 order by title, slug", Status.PUBLISHED);
        Map<UUID, Lineage> lineageByOrganisation = lineages.of(published.stream()
                .map(dashboard -> dashboard.organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        ObjectNode list = mapper.createObjectNode().put("page-type", "browse");
        ArrayNode items = list.putArray("items");
        published.forEach(dashboard -> items.add(form.item(
                dashboard,
                Optional.ofNullable(dashboard.organisationId)
                        .map(lineageByOrganisation::get)
                        .orElse(NO_LINEAGE))));
        return bytes(list);
    }

    /** The published dashboard, or the part of it, at a slug path; empty if there is none. */
    Optional<byte[]> at(String slugPath) {
        int slash = slugPath.indexOf('/');
        String slug = slash < 0 ? slugPath : slugPath.substring(0, slash);
        return Dashboard.<Dashboard>find("slug = ?1 and status = ?2", slug, Status.PUBLISHED)
                .firstResultOptional()
                .flatMap(dashboard -> slash < 0
                        ? part(dashboard, "")
                        : Optional.of(slugPath.substring(slash + 1))
                                .filter(path -> !path.isEmpty())
                                .flatMap(path -> part(dashboard, path)));
    }

    /** The public form of a dashboard, or of the part of it at a path below it, whatever its status; empty if there is none. */
    public Optional<ObjectNode> form(Dashboard dashboard, String path) {
        return DashboardPart.of(form.of(contents.of(dashboard)), path);
    }

    private Optional<byte[]> part(Dashboard dashboard, String path) {
        return form(dashboard, path).map(this::bytes);
    }

    private byte[] bytes(ObjectNode document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
