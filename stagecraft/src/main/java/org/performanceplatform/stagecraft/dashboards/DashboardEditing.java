package org.performanceplatform.stagecraft.dashboards;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.documents.JsonText;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.modules.ModuleEditing;
import org.performanceplatform.stagecraft.modules.ModuleRequest;
import org.performanceplatform.stagecraft.modules.ModuleSources;
import org.performanceplatform.stagecraft.people.Owners;

/**
 * Makes and changes dashboards. Whoever changes one holds its row until the end, so that of many at once each sees the
 * others' changes; every change is a new revision, kept in the history.
 */
@ApplicationScoped
public class DashboardEditing {

    private final Dashboards dashboards;
    private final DashboardContents contents;
    private final DashboardRules rules;
    private final ModuleEditing modules;
    private final Owners owners;
    private final CurrentCaller caller;
    private final Changes changes;
    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final Clock clock;

    DashboardEditing(
            Dashboards dashboards,
            DashboardContents contents,
            DashboardRules rules,
            ModuleEditing modules,
            Owners owners,
            CurrentCaller caller,
            Changes changes,
            EntityManager entities,
            ObjectMapper mapper,
            Clock clock) {
        this.dashboards = dashboards;
        this.contents = contents;
        this.rules = rules;
        this.modules = modules;
        this.owners = owners;
        this.caller = caller;
        this.changes = changes;
        this.entities = entities;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Makes a dashboard owned by the caller. */
    public DashboardContent create(DashboardRequest request) {
        Dashboard dashboard = new Dashboard();
        dashboard.id = UUID.randomUUID();
        rules.apply(dashboard, request);
        move(dashboard, wantedStatus(request));
        owners.add(dashboard.owners);
        entities.persist(dashboard);
        entities.flush();
        Optional.ofNullable(request.links()).ifPresent(links -> rules.addLinks(dashboard.id, links));
        Optional.ofNullable(request.modules()).ifPresent(wanted -> modules.fill(dashboard.id, wanted));
        return recorded("create", null, dashboard);
    }

    /** Changes a dashboard, if it still is the one that the change started from. */
    public DashboardContent update(String idOrSlug, DashboardRequest request, String ifMatch) {
        Dashboard dashboard = locked(idOrSlug, Optional.ofNullable(ifMatch));
        return change(dashboard, request, "update", false);
    }

    /** Makes a dashboard what one of its versions was, but for its status. */
    public DashboardContent restore(Dashboard locked, DashboardRequest request) {
        return change(locked, request, "restore", true);
    }

    /**
     * What is wrong with a request whatever there is already, all of it; the pointers start at the request. Its modules
     * are judged as new ones.
     *
     * @param sources those of its modules at least
     */
    public List<Fault> faults(DashboardRequest request, ModuleSources sources) {
        List<Fault> faults = new ArrayList<>(DashboardRules.choices(request));
        if (request.status() != null && !Status.isWord(request.status())) {
            faults.add(new Fault("/status", "Value '" + request.status() + "' is not a valid choice."));
        }
        Optional.ofNullable(request.modules())
                .map(wanted -> modules.faults(wanted, sources))
                .ifPresent(faults::addAll);
        return faults;
    }

    /** Makes a dashboard what a request says, and says whether anything had to be changed for it. */
    public boolean ensure(Dashboard locked, DashboardRequest request) {
        DashboardContent was = contents.of(locked);
        DashboardForm before = DashboardForm.of(was);
        rules.apply(locked, request);
        move(locked, wantedStatus(request));
        fill(locked, request, false);
        entities.flush();
        DashboardContent is = contents.of(locked);
        if (JsonText.same(mapper.valueToTree(before), mapper.valueToTree(DashboardForm.of(is)))
                && was.links().equals(is.links())) {
            return false;
        }
        locked.revision++;
        recorded("update", before, locked);
        return true;
    }

    private DashboardContent change(Dashboard dashboard, DashboardRequest request, String action, boolean bringBack) {
        DashboardForm before = DashboardForm.of(contents.of(dashboard));
        rules.apply(dashboard, request);
        if (!bringBack) {
            move(dashboard, wantedStatus(request));
        }
        fill(dashboard, request, bringBack);
        dashboard.revision++;
        return recorded(action, before, dashboard);
    }

    /** Takes a step of the workflow. */
    public DashboardContent transition(Dashboard locked, Status next) {
        DashboardForm before = DashboardForm.of(contents.of(locked));
        boolean thereAlready = locked.status == next;
        move(locked, Optional.of(next));
        if (thereAlready) {
            return contents.of(locked);
        }
        locked.revision++;
        return recorded(next.word(), before, locked);
    }

    /** Adds one module. */
    public UUID addModule(String idOrSlug, ModuleRequest request) {
        Dashboard dashboard = locked(idOrSlug, "parent resource not found");
        DashboardForm before = DashboardForm.of(contents.of(dashboard));
        UUID module = modules.add(dashboard.id, request).id;
        dashboard.revision++;
        recorded("add-module", before, dashboard);
        return module;
    }

    /** Deletes a dashboard that is not published. */
    public DashboardForm delete(String idOrSlug) {
        Dashboard dashboard = locked(idOrSlug, "model not found");
        if (dashboard.isPublished()) {
            throw Problem.badRequest("cannot delete published resource");
        }
        DashboardForm before = DashboardForm.of(contents.of(dashboard));
        entities.remove(dashboard);
        changes.record("delete", "dashboard", dashboard.slug, before, null);
        return before;
    }

    /** The dashboard, held until the end of the transaction. */
    public Dashboard locked(String idOrSlug, String messageIfNone) {
        Dashboard dashboard = dashboards.find(idOrSlug, messageIfNone);
        entities.refresh(dashboard, LockModeType.PESSIMISTIC_WRITE);
        return dashboard;
    }

    private Dashboard locked(String idOrSlug, Optional<String> ifMatch) {
        dashboards.find(idOrSlug, "model not found");
        String expected = ifMatch.orElseThrow(() -> new Problem(
                Kind.PRECONDITION_REQUIRED,
                "name the version that the change starts from: send the ETag of the dashboard as If-Match"));
        Dashboard dashboard = locked(idOrSlug, "model not found");
        if (!expected.equals("*") && !expected.contains(etag(dashboard))) {
            throw new Problem(
                    Kind.PRECONDITION_FAILED,
                    "the dashboard was changed in the meantime; get it again, and apply the change to what it is now");
        }
        return dashboard;
    }

    /** The entity tag of a dashboard: its revision. */
    public static String etag(Dashboard dashboard) {
        return "\"" + dashboard.revision + "\"";
    }

    private static Optional<Status> wantedStatus(DashboardRequest request) {
        if (request.published() != null) {
            return Optional.of(request.published() ? Status.PUBLISHED : Status.UNPUBLISHED);
        }
        return Optional.ofNullable(request.status()).map(Status::read);
    }

    private void move(Dashboard dashboard, Optional<Status> wanted) {
        wanted.filter(next -> next != dashboard.status).ifPresent(next -> {
            if (!dashboard.status.mayBecome(next)) {
                throw Problem.conflict(
                        "a dashboard that is " + dashboard.status.word() + " can't become " + next.word());
            }
            if (dashboard.status.isForAdministratorsTo(next)) {
                caller.get().mustBeAdmin("publish a dashboard or take it back");
            }
            dashboard.status = next;
        });
    }

    private void fill(Dashboard dashboard, DashboardRequest request, boolean bringBack) {
        Optional.ofNullable(request.links()).ifPresent(links -> rules.replaceLinks(dashboard.id, links));
        Optional.ofNullable(request.modules()).ifPresent(wanted -> modules.replace(dashboard.id, wanted, bringBack));
    }

    private DashboardContent recorded(String action, DashboardForm before, Dashboard dashboard) {
        entities.flush();
        DashboardContent content = contents.of(dashboard);
        DashboardForm after = DashboardForm.of(content);
        DashboardVersion version = new DashboardVersion();
        version.dashboardId = dashboard.id;
        version.number = dashboard.revision;
        version.action = action;
        version.who = caller.get().name();
        version.at = clock.instant();
        version.document = mapper.valueToTree(after);
        version.persist();
        changes.record(action, "dashboard", dashboard.slug, before, after);
        return content;
    }
}
