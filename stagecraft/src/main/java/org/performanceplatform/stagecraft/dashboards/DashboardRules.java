package org.performanceplatform.stagecraft.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.organisations.Organisation;

/** Fills a dashboard from a request, and refuses what breaks a rule. */
@ApplicationScoped
class DashboardRules {

    private static final Set<String> DASHBOARD_TYPES = Set.of(
            "transaction", "high-volume-transaction", "service-group", "agency", "department", "content", "other");
    private static final Set<String> CUSTOMER_TYPES =
            Set.of("", "Business", "Individuals", "Business and individuals", "Charity");
    private static final Set<String> BUSINESS_MODELS =
            Set.of("", "Department budget", "Fees and charges", "Taxpayers", "Fees and charges, and taxpayers");
    private static final Set<String> STRAPLINES = Set.of(
            "Dashboard",
            "Service dashboard",
            "Content dashboard",
            "Performance",
            "Policy dashboard",
            "Public sector purchasing dashboard",
            "Topic Explorer",
            "Service Explorer");

    private final EntityManager entities;

    DashboardRules(EntityManager entities) {
        this.entities = entities;
    }

    /** Everything but status, links and modules. */
    void apply(Dashboard dashboard, DashboardRequest request) {
        List<Fault> faults = choices(request);
        if (!faults.isEmpty()) {
            throw new Problem(Kind.BAD_REQUEST, inWords(faults), faults);
        }
        refuseTaken(request.slug(), dashboard.id);
        dashboard.slug = request.slug();
        dashboard.title = request.title();
        given(request.dashboardType(), value -> dashboard.dashboardType = value);
        given(request.customerType(), value -> dashboard.customerType = value);
        given(request.businessModel(), value -> dashboard.businessModel = value);
        given(request.strapline(), value -> dashboard.strapline = value);
        given(request.pageType(), value -> dashboard.pageType = value);
        given(request.description(), value -> dashboard.description = value);
        given(request.descriptionExtra(), value -> dashboard.descriptionExtra = value);
        given(request.costs(), value -> dashboard.costs = value);
        given(request.otherNotes(), value -> dashboard.otherNotes = value);
        given(request.improveDashboardMessage(), value -> dashboard.improveDashboardMessage = value);
        given(request.tagline(), value -> dashboard.tagline = value);
        given(request.organisation(), value -> dashboard.organisationId = organisation(value));
    }

    private static <T> void given(T value, Consumer<T> setter) {
        Optional.ofNullable(value).ifPresent(setter);
    }

    /** The fields whose value is none of those that may be chosen. */
    static List<Fault> choices(DashboardRequest request) {
        List<Fault> faults = new ArrayList<>();
        choice(request.dashboardType(), "dashboard_type", DASHBOARD_TYPES, faults);
        choice(request.customerType(), "customer_type", CUSTOMER_TYPES, faults);
        choice(request.businessModel(), "business_model", BUSINESS_MODELS, faults);
        choice(request.strapline(), "strapline", STRAPLINES, faults);
        return faults;
    }

    private static void choice(String value, String field, Set<String> choices, List<Fault> faults) {
        if (value != null && !choices.contains(value)) {
            faults.add(new Fault("/" + field, "Value '" + value + "' is not a valid choice."));
        }
    }

    private static String inWords(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer().substring(1) + ": " + fault.detail())
                .collect(Collectors.joining("\n", "validation errors:\n", ""));
    }

    /** Not by Panache's count, which is translated anew each time. */
    private void refuseTaken(String slug, UUID self) {
        boolean isFree = entities.createQuery(
                        "select d.id from Dashboard d where d.slug = :slug and d.id <> :self", UUID.class)
                .setParameter("slug", slug)
                .setParameter("self", self)
                .getResultList()
                .isEmpty();
        if (!isFree) {
            throw Problem.conflict("validation errors:\nslug: Dashboard with this Slug already exists.");
        }
    }

    private static UUID organisation(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        String text = value.isTextual() ? value.asText() : value.path("id").asText();
        try {
            UUID id = UUID.fromString(text);
            if (Organisation.findByIdOptional(id).isEmpty()) {
                throw Problem.notFound("Organisation does not exist");
            }
            return id;
        } catch (IllegalArgumentException e) {
            throw Problem.badBody("/organisation", "'organisation' is not a 'uuid'");
        }
    }

    /** Makes the links of a dashboard exactly those. */
    void replaceLinks(UUID dashboard, List<LinkForm> links) {
        Link.delete("dashboardId", dashboard);
        addLinks(dashboard, links);
    }

    /** Gives a dashboard that has no links yet exactly those. */
    void addLinks(UUID dashboard, List<LinkForm> links) {
        if (links.stream().filter(link -> link.type().equals(Link.TRANSACTION)).count() > 1) {
            throw Problem.badField("links", "A dashboard has one link of type transaction at most.");
        }
        for (LinkForm form : new ArrayList<>(links)) {
            Link link = new Link();
            link.id = UUID.randomUUID();
            link.dashboardId = dashboard;
            link.title = form.title();
            link.url = form.url();
            link.linkType = form.type();
            link.position = links.indexOf(form);
            entities.persist(link);
        }
    }
}
