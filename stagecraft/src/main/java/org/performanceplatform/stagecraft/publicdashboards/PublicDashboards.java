package org.performanceplatform.stagecraft.publicdashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.performanceplatform.stagecraft.dashboards.Dashboard;

/** What the public may see of the dashboards. */
@ApplicationScoped
public class PublicDashboards {

    private final StoredDashboards stored;
    private final StoredList list;
    private final PublicForm form;
    private final ObjectMapper mapper;

    PublicDashboards(StoredDashboards stored, StoredList list, PublicForm form, ObjectMapper mapper) {
        this.stored = stored;
        this.list = list;
        this.form = form;
        this.mapper = mapper;
    }

    /** The list of those that are published, by title. */
    byte[] list() {
        return list.published();
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
