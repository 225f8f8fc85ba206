package org.performanceplatform.stagecraft.publicdashboards;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Reads the list of the published dashboards as the website gets it, in one statement. The database writes the JSON: thousands of
 * dashboards would take seconds here just after a start, while nothing is compiled yet.
 */
@ApplicationScoped
class StoredList {

    /** Every organisation once, at its greatest distance; of each type the nearest, of those the last by name. */
    private static final String ITEMS = """
            with recursive above (start, id, distance) as (
                select distinct organisation_id, organisation_id, 0 from dashboard
                where status = 'published' and organisation_id is not null
                union
                select above.start, link.parent_id, above.distance + 1
                from above join organisation_parent link on link.child_id = above.id
            ), furthest as (
                select start, id, max(distance) distance from above group by start, id
            ), placed as (
                select furthest.start, type.name type, node.id, node.name, furthest.distance, json_build_object(
                    'title', node.name,
                    'abbr', coalesce(nullif(node.abbreviation, ''), node.name),
                    'slug', node.slug) form
                from furthest
                join organisation node on node.id = furthest.id
                join organisation_type type on type.id = node.type_id
            ), nearest as (
                select start,
                    (array_agg(form order by distance, name desc, id desc) filter (where type = 'department'))[1] department,
                    (array_agg(form order by distance, name desc, id desc) filter (where type = 'agency'))[1] agency,
                    (array_agg(form order by distance, name desc, id desc) filter (where type = 'service'))[1] service
                from placed group by start
            )
            select string_agg(cast(json_strip_nulls(json_build_object(
                'slug', dashboard.slug,
                'title', dashboard.title,
                'dashboard-type', dashboard.dashboard_type,
                'department', nearest.department,
                'agency', nearest.agency,
                'service', nearest.service)) as text), ',' order by dashboard.title, dashboard.slug)
            from dashboard left join nearest on nearest.start = dashboard.organisation_id
            where dashboard.status = 'published'
            """;

    private final EntityManager entities;

    StoredList(EntityManager entities) {
        this.entities = entities;
    }

    /** By title: {@code {"page-type": "browse", "items": […]}}, in UTF-8. */
    byte[] published() {
        Object items = entities.createNativeQuery(ITEMS, String.class).getSingleResult();
        return ("{\"page-type\":\"browse\",\"items\":[" + (items == null ? "" : items) + "]}").getBytes(UTF_8);
    }
}
