package org.performanceplatform.stagecraft.publicdashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.DashboardContent;
import org.performanceplatform.stagecraft.modules.Module;
import org.performanceplatform.stagecraft.modules.ModuleTree;
import org.performanceplatform.stagecraft.organisations.Lineage;
import org.performanceplatform.stagecraft.organisations.OrganisationType;

/** A dashboard as the website reads it ({@code reference/stagecraft.md} section 4.2). */
@ApplicationScoped
class PublicForm {

    private final ObjectMapper mapper;

    PublicForm(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode of(DashboardContent content) {
        Dashboard dashboard = content.dashboard();
        ObjectNode form = mapper.createObjectNode()
                .put("slug", dashboard.slug)
                .put("title", dashboard.title)
                .put("page-type", dashboard.pageType)
                .put("dashboard-type", dashboard.dashboardType)
                .put("published", dashboard.isPublished())
                .put("strapline", dashboard.strapline)
                .put("tagline", dashboard.tagline)
                .put("description", dashboard.description)
                .put("description-extra", dashboard.descriptionExtra)
                .put("costs", dashboard.costs)
                .put("other-notes", dashboard.otherNotes)
                .put("customer-type", dashboard.customerType)
                .put("business-model", dashboard.businessModel);
        organisations(form, content.lineage(), List.of(OrganisationType.DEPARTMENT, OrganisationType.AGENCY));
        form.set("relatedPages", relatedPages(content));
        form.set("modules", modules(content.modules().top(), content.modules()));
        return form;
    }

    /** A dashboard in the list of all. */
    ObjectNode item(Dashboard dashboard, Lineage lineage) {
        ObjectNode form = mapper.createObjectNode()
                .put("slug", dashboard.slug)
                .put("title", dashboard.title)
                .put("dashboard-type", dashboard.dashboardType);
        organisations(
                form, lineage, List.of(OrganisationType.DEPARTMENT, OrganisationType.AGENCY, OrganisationType.SERVICE));
        return form;
    }

    /** Of each type the nearest organisation; none where there is none. */
    private void organisations(ObjectNode form, Lineage lineage, List<String> types) {
        types.forEach(type -> lineage.nearest(type)
                .ifPresent(organisation -> form.set(type, mapper.valueToTree(organisation.summary()))));
    }

    private ObjectNode relatedPages(DashboardContent content) {
        ObjectNode related = mapper.createObjectNode();
        content.transactionLink().ifPresent(link -> related.set("transaction", mapper.valueToTree(link)));
        related.set("other", mapper.valueToTree(content.otherLinks()));
        related.put("improve-dashboard-message", content.dashboard().improveDashboardMessage);
        return related;
    }

    private ArrayNode modules(List<Module> modules, ModuleTree tree) {
        ArrayNode forms = mapper.createArrayNode();
        modules.forEach(module -> forms.add(module(module, tree)));
        return forms;
    }

    private ObjectNode module(Module module, ModuleTree tree) {
        ObjectNode form = mapper.createObjectNode();
        form.setAll((ObjectNode) module.options);
        form.put("module-type", module.type.name);
        Optional.ofNullable(module.type.drawnBy).ifPresent(drawer -> form.put("drawn-by", drawer));
        form.put("slug", module.slug).put("title", module.title).put("description", module.description);
        form.set("info", module.info == null ? NullNode.getInstance() : module.info);
        Optional.ofNullable(source(module)).ifPresent(source -> form.set("data-source", source));
        form.set("modules", modules(tree.below(module), tree));
        return form;
    }

    private JsonNode source(Module module) {
        if (module.dataSet == null) {
            return null;
        }
        ObjectNode source = mapper.createObjectNode()
                .put("data-group", module.dataSet.dataGroup.name)
                .put("data-type", module.dataSet.dataType.name);
        if (module.queryParameters != null) {
            source.set("query-params", module.queryParameters);
        }
        return source;
    }
}
