package org.performanceplatform.stagecraft.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.Dashboards;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Owners;

/** The module types that suit a dashboard, and which of them its owners adopted or declined. */
@ApplicationScoped
class Offers {

    private static final String OFFERS = """
            select * from (
                select dashboard.id dashboard_id, dashboard.slug, dashboard.title,
                       type.id type_id, type.name, type.description, type.drawn_by, type.created_at,
                       case when type.drawn_by is null then 'given'
                            when used.yes then 'adopted'
                            else coalesce(made.decision, 'new') end standing,
                       used.yes in_use, made.decided_by, made.decided_at
                from dashboard
                join module_type type
                  on type.suits = '[]' or jsonb_exists(type.suits::jsonb, dashboard.dashboard_type)
                left join module_type_decision made
                  on made.dashboard_id = dashboard.id and made.module_type_id = type.id
                cross join lateral (
                    select exists (select from module
                                   where module.dashboard_id = dashboard.id and module.type_id = type.id) yes) used
                where %s) offer
            """;

    private static final String OF_ONE =
            OFFERS.formatted("dashboard.id = :dashboard") + " order by created_at desc, name";

    private static final String NEW_TO_OWNER =
            OFFERS.formatted("""
            type.drawn_by is not null and (:seesAll or exists (
                select from dashboard_owner owner join person on person.id = owner.person_id
                where owner.dashboard_id = dashboard.id and lower(person.email) = :email))""") + " where standing = 'new' order by created_at desc, name, title, slug";

    private final Dashboards dashboards;
    private final Owners owners;
    private final CurrentCaller caller;
    private final Changes changes;
    private final EntityManager entities;
    private final Clock clock;

    Offers(
            Dashboards dashboards,
            Owners owners,
            CurrentCaller caller,
            Changes changes,
            EntityManager entities,
            Clock clock) {
        this.dashboards = dashboards;
        this.owners = owners;
        this.caller = caller;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /** The types that are new to the caller's dashboards, the newest first. */
    List<Offer> newToCaller() {
        return offers(entities.createNativeQuery(NEW_TO_OWNER)
                .setParameter("seesAll", owners.seesAll())
                .setParameter("email", owners.email()));
    }

    /** The types that suit a dashboard, the newest first. */
    List<Offer> to(String idOrSlug) {
        return to(dashboards.find(idOrSlug, "model not found"));
    }

    private List<Offer> to(Dashboard dashboard) {
        return offers(entities.createNativeQuery(OF_ONE).setParameter("dashboard", dashboard.id));
    }

    /** Adopts or declines a type for a dashboard; it can be decided anew. */
    Offer decide(String idOrSlug, String typeName, Standing decision) {
        Offer before = open(idOrSlug, typeName);
        if (decision == Standing.DECLINED && before.inUse()) {
            throw Problem.conflict("a module of the dashboard is of this type; remove it before declining the type");
        }
        entities.createNativeQuery("""
                        insert into module_type_decision (dashboard_id, module_type_id, decision, decided_by, decided_at)
                        values (:dashboard, :type, :decision, :by, :at)
                        on conflict (dashboard_id, module_type_id) do update set
                            decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .setParameter("dashboard", before.dashboard().id())
                .setParameter("type", before.moduleType().id())
                .setParameter("decision", decision.word())
                .setParameter("by", caller.get().name())
                .setParameter("at", clock.instant())
                .executeUpdate();
        return recorded(decision == Standing.ADOPTED ? "adopt" : "decline", idOrSlug, before);
    }

    /** Takes a decision back, so that the type is new again. */
    Offer reconsider(String idOrSlug, String typeName) {
        Offer before = open(idOrSlug, typeName);
        entities.createNativeQuery(
                        "delete from module_type_decision where dashboard_id = :dashboard and module_type_id = :type")
                .setParameter("dashboard", before.dashboard().id())
                .setParameter("type", before.moduleType().id())
                .executeUpdate();
        return recorded("reconsider", idOrSlug, before);
    }

    private Offer open(String idOrSlug, String typeName) {
        Offer offer = find(to(idOrSlug), typeName);
        if (offer.standing() == Standing.GIVEN) {
            throw Problem.conflict("every service has the built-in module types; there is nothing to decide");
        }
        return offer;
    }

    private Offer recorded(String action, String idOrSlug, Offer before) {
        Offer after = find(to(idOrSlug), before.moduleType().name());
        changes.record(
                action,
                "module-type-decision",
                before.dashboard().slug() + "/" + before.moduleType().name(),
                before,
                after);
        return after;
    }

    private static Offer find(List<Offer> offers, String typeName) {
        return offers.stream()
                .filter(offer -> offer.moduleType().name().equals(typeName))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("no module type of that name suits this dashboard"));
    }

    private static List<Offer> offers(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Offers::offer).toList();
    }

    private static Offer offer(Object[] row) {
        return new Offer(
                new Offer.OfferedTo((UUID) row[0], (String) row[1], (String) row[2]),
                new Offer.Offered((UUID) row[3], (String) row[4], (String) row[5], (String) row[6], (Instant) row[7]),
                Standing.named((String) row[8]),
                (Boolean) row[9],
                (String) row[10],
                (Instant) row[11]);
    }
}
