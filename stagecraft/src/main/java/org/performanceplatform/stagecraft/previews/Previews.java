package org.performanceplatform.stagecraft.previews;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.performanceplatform.stagecraft.access.Caller;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.access.Role;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.dashboards.AddressesConfig;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.Dashboards;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.http.EntityTags;
import org.performanceplatform.stagecraft.people.Person;
import org.performanceplatform.stagecraft.publicdashboards.PublicDashboards;
import org.performanceplatform.stagecraft.tokens.TokenIssuer;

/** Makes, withdraws and opens previews. */
@ApplicationScoped
class Previews {

    private static final Duration LIFETIME = Duration.ofDays(30);

    /** 192 random bits: nobody guesses one. */
    private static final int SECRET_BYTES = 24;

    private final Dashboards dashboards;
    private final PublicDashboards publicDashboards;
    private final AddressesConfig addresses;
    private final CurrentCaller caller;
    private final Changes changes;
    private final TokenIssuer tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Previews(
            Dashboards dashboards,
            PublicDashboards publicDashboards,
            AddressesConfig addresses,
            CurrentCaller caller,
            Changes changes,
            TokenIssuer tokens,
            Clock clock) {
        this.dashboards = dashboards;
        this.publicDashboards = publicDashboards;
        this.addresses = addresses;
        this.caller = caller;
        this.changes = changes;
        this.tokens = tokens;
        this.clock = clock;
    }

    List<DashboardPreview> of(String idOrSlug) {
        return DashboardPreview.list("dashboardId = ?1 order by createdAt desc, id", find(idOrSlug).id);
    }

    PreviewResource.Created create(String idOrSlug) {
        Dashboard dashboard = find(idOrSlug);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        DashboardPreview preview = new DashboardPreview();
        preview.id = UUID.randomUUID();
        preview.dashboardId = dashboard.id;
        preview.secretHash = EntityTags.hash(secret);
        preview.createdBy = caller.get().name();
        preview.createdAt = clock.instant();
        preview.expiresAt = preview.createdAt.plus(LIFETIME);
        preview.persist();
        changes.record("create", "preview", dashboard.slug, null, PreviewResource.Form.of(preview));
        return new PreviewResource.Created(
                preview.id, addresses.spotlight() + "/performance/preview/" + secret, preview.expiresAt);
    }

    DashboardPreview withdraw(String idOrSlug, UUID id) {
        Dashboard dashboard = find(idOrSlug);
        DashboardPreview preview = DashboardPreview.<DashboardPreview>find(
                        "id = ?1 and dashboardId = ?2", id, dashboard.id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("preview not found"));
        if (preview.withdrawnAt == null) {
            PreviewResource.Form before = PreviewResource.Form.of(preview);
            preview.withdrawnAt = clock.instant();
            changes.record("withdraw", "preview", dashboard.slug, before, PreviewResource.Form.of(preview));
        }
        return preview;
    }

    /**
     * The public form of the dashboard behind a secret, or of the part of it at a path.
     *
     * @param withToken whether it should contain the {@code read-token} with which its closed data sets can be read, if it
     *     uses any that whoever made the preview may see: that is for the website alone, not for whoever knows the secret
     */
    ObjectNode show(String secret, String path, boolean withToken) {
        DashboardPreview preview = DashboardPreview.<DashboardPreview>find(
                        "secretHash = ?1 and withdrawnAt is null and expiresAt > ?2",
                        EntityTags.hash(secret),
                        clock.instant())
                .firstResultOptional()
                .orElseThrow(Previews::unknown);
        ObjectNode form = Dashboard.<Dashboard>findByIdOptional(preview.dashboardId)
                .flatMap(dashboard -> publicDashboards.form(dashboard, path))
                .orElseThrow(Previews::unknown);
        List<String> closed = withToken ? closedDataSets(form, preview.createdBy) : List.of();
        if (!closed.isEmpty()) {
            form.put("read-token", tokens.forPreview(closed));
        }
        return form;
    }

    private static Problem unknown() {
        return Problem.notFound("there is no such preview");
    }

    /** Of modules and of their tabs; only those that this person may see. */
    private static List<String> closedDataSets(ObjectNode form, String seenBy) {
        return form.findValues("data-source").stream()
                .flatMap(source ->
                        DataSet.of(
                                source.path("data-group").asText(),
                                source.path("data-type").asText())
                                .stream())
                .filter(dataSet -> !dataSet.queryable && sees(seenBy, dataSet))
                .map(dataSet -> dataSet.name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Anyone may put any data set on a dashboard, so a dashboard alone opens none. */
    private static boolean sees(String name, DataSet dataSet) {
        if (name.equals(Caller.operator().name())) {
            return true;
        }
        return Person.withEmail(name)
                .filter(person -> person.roles.contains(Role.ADMIN) || dataSet.owners.contains(person))
                .isPresent();
    }

    private Dashboard find(String idOrSlug) {
        return dashboards.find(idOrSlug, "model not found");
    }
}
