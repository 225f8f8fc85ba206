package org.performanceplatform.stagecraft.publicdashboards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.performanceplatform.stagecraft.documents.JsonText;

/**
 * Reads everything that the public form of a dashboard shows in one statement, however many modules it has. The database puts
 * the parts together: what the website asks for most needs neither entities nor the schemas that come with them.
 */
@ApplicationScoped
class StoredDashboards {

    private static final String DOCUMENT = """
            select cast(json_build_object(
                'slug', dashboard.slug,
                'title', dashboard.title,
                'page-type', dashboard.page_type,
                'dashboard-type', dashboard.dashboard_type,
                'published', dashboard.status = 'published',
                'strapline', dashboard.strapline,
                'tagline', dashboard.tagline,
                'description', dashboard.description,
                'description-extra', dashboard.description_extra,
                'costs', dashboard.costs,
                'other-notes', dashboard.other_notes,
                'customer-type', dashboard.customer_type,
                'business-model', dashboard.business_model,
                'improve-dashboard-message', dashboard.improve_dashboard_message,
                'organisations', (
                    with recursive above (id, distance) as (
                        select dashboard.organisation_id, 0
                        union
                        select link.parent_id, above.distance + 1
                        from above join organisation_parent link on link.child_id = above.id
                    ), furthest as (
                        select id, max(distance) distance from above group by id
                    )
                    select json_agg(json_build_object(
                        'type', type.name,
                        'title', node.name,
                        'abbr', coalesce(nullif(node.abbreviation, ''), node.name),
                        'slug', node.slug) order by furthest.distance desc, node.name, node.id)
                    from furthest
                    join organisation node on node.id = furthest.id
                    join organisation_type type on type.id = node.type_id),
                'links', (
                    select json_agg(json_build_object('title', link.title, 'type', link.link_type, 'url', link.url)
                        order by link.position, link.id)
                    from link where link.dashboard_id = dashboard.id),
                'modules', (
                    select json_agg(json_build_object(
                        'id', module.id,
                        'parent', module.parent_id,
                        'type', type.name,
                        'drawn-by', type.drawn_by,
                        'slug', module.slug,
                        'title', module.title,
                        'description', module.description,
                        'info', cast(module.info as json),
                        'options', cast(module.options as json),
                        'data-group', data_group.name,
                        'data-type', data_type.name,
                        'query', cast(module.query_parameters as json)) order by module.position, module.id)
                    from module
                    join module_type type on type.id = module.type_id
                    left join data_set on data_set.id = module.data_set_id
                    left join data_group on data_group.id = data_set.data_group_id
                    left join data_type on data_type.id = data_set.data_type_id
                    where module.dashboard_id = dashboard.id)) as text)
            from dashboard where\s""";

    private final EntityManager entities;

    StoredDashboards(EntityManager entities) {
        this.entities = entities;
    }

    /** The published dashboard with a slug. */
    Optional<ObjectNode> published(String slug) {
        return first(entities.createNativeQuery(DOCUMENT + "slug = :slug and status = 'published'", String.class)
                .setParameter("slug", slug)
                .getResultList());
    }

    /** The dashboard with an id, whatever its status. */
    Optional<ObjectNode> any(UUID id) {
        return first(entities.createNativeQuery(DOCUMENT + "id = :id", String.class)
                .setParameter("id", id)
                .getResultList());
    }

    private static Optional<ObjectNode> first(List<?> documents) {
        return documents.stream().findFirst().map(document -> (ObjectNode) JsonText.parse((String) document));
    }
}
