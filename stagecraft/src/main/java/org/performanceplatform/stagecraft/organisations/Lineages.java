package org.performanceplatform.stagecraft.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Walks up the tree of organisations, in one statement however deep it is. */
@ApplicationScoped
public class Lineages {

    private static final String WITH_ANCESTORS = """
            with recursive above (start, id, distance) as (
                select id, id, 0 from organisation where id in (:starts)
                union
                select above.start, link.parent_id, above.distance + 1
                from above join organisation_parent link on link.child_id = above.id
            )
            select above.start, node.id, node.name, node.abbreviation, node.slug, type.id, type.name, above.distance
            from above
            join organisation node on node.id = above.id
            join organisation_type type on type.id = node.type_id
            order by above.start, above.distance desc, node.name, node.id
            """;

    private final EntityManager entities;

    Lineages(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The organisation and everything above it, furthest first, itself last; each once, at its greatest distance. Empty if
     * there is no such organisation.
     */
    public Lineage of(UUID organisation) {
        return of(List.of(organisation)).getOrDefault(organisation, new Lineage(List.of()));
    }

    /** The same for many organisations at once. */
    public Map<UUID, Lineage> of(List<UUID> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(WITH_ANCESTORS)
                .setParameter("starts", organisations)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.collectingAndThen(Collectors.toList(), Lineages::lineage)));
    }

    private static Lineage lineage(List<Object[]> rows) {
        Map<UUID, Ancestor> once = rows.stream()
                .map(Lineages::ancestor)
                .collect(Collectors.toMap(
                        ancestor -> ancestor.node().id(),
                        ancestor -> ancestor,
                        (further, nearer) -> further,
                        java.util.LinkedHashMap::new));
        return new Lineage(once.values().stream()
                .sorted(Comparator.comparingInt(Ancestor::distance).reversed())
                .map(Ancestor::node)
                .toList());
    }

    private record Ancestor(OrganisationForm node, int distance) {}

    private static Ancestor ancestor(Object[] row) {
        String name = (String) row[2];
        OrganisationForm form = new OrganisationForm(
                (UUID) row[1],
                new OrganisationForm.Type((UUID) row[5], (String) row[6]),
                name,
                (String) row[4],
                Optional.ofNullable((String) row[3])
                        .filter(abbreviation -> !abbreviation.isEmpty())
                        .orElse(name));
        return new Ancestor(form, ((Number) row[7]).intValue());
    }
}
