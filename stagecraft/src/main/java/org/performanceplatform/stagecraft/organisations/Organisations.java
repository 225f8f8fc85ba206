package org.performanceplatform.stagecraft.organisations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.performanceplatform.stagecraft.errors.Problem;

/** Finds and changes organisations; keeps their tree a tree. */
@ApplicationScoped
public class Organisations {

    /** Any number will do: it is held while a parent is added, so that no two additions close a cycle together. */
    private static final long TREE_LOCK = 7_320_401L;

    private static final int LONGEST_ABBREVIATION = 50;

    private final EntityManager entities;
    private final Lineages lineages;

    Organisations(EntityManager entities, Lineages lineages) {
        this.entities = entities;
        this.lineages = lineages;
    }

    /** @throws Problem 404 if there is none */
    public Organisation find(UUID id) {
        return Organisation.<Organisation>findByIdOptional(id).orElseThrow(() -> Problem.notFound("model not found"));
    }

    /** Makes a node what a request says. */
    public void apply(Organisation node, OrganisationRequest request) {
        node.type = OrganisationType.<OrganisationType>findByIdOptional(request.typeId())
                .orElseThrow(() -> Problem.badRequest("no NodeType found"));
        node.name = request.name();
        node.slug = Optional.ofNullable(request.slug())
                .or(() -> Optional.ofNullable(node.slug))
                .orElseGet(() -> slugOf(request.name()));
        Optional.ofNullable(request.abbreviation()).ifPresent(value -> node.abbreviation = abbreviation(value));
        refuseTaken(node);
        Optional.ofNullable(request.parentId()).ifPresent(parent -> addParent(node, parent));
    }

    private static String abbreviation(JsonNode value) {
        if (!value.isTextual() && !value.isNull()) {
            throw Problem.badBody("/abbreviation", "'abbreviation' is not of type 'string'");
        }
        if (value.asText().length() > LONGEST_ABBREVIATION) {
            throw Problem.badField(
                    "abbreviation", "Ensure this value has at most " + LONGEST_ABBREVIATION + " characters.");
        }
        return value.isNull() ? null : value.asText();
    }

    private static String slugOf(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.isEmpty()) {
            throw Problem.badField("slug", "This field cannot be blank.");
        }
        return slug.substring(0, Math.min(slug.length(), 150));
    }

    private static void refuseTaken(Organisation node) {
        long taken = Organisation.count(
                "name = ?1 and slug = ?2 and type = ?3 and id <> ?4", node.name, node.slug, node.type, node.id);
        if (taken > 0) {
            throw Problem.conflict("validation errors:\n__all__: Node with this Name, Slug and TypeOf already exists.");
        }
    }

    /** Keeps all others from adding parents until the end of the transaction. */
    public void lockTree() {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", TREE_LOCK)
                .getSingleResult();
    }

    private void addParent(Organisation node, UUID parentId) {
        lockTree();
        Organisation parent = Organisation.<Organisation>findByIdOptional(parentId)
                .orElseThrow(() -> Problem.badRequest("parent not found"));
        boolean cycle = lineages.of(parentId).furthestFirst().stream()
                .anyMatch(ancestor -> ancestor.id().equals(node.id));
        if (cycle) {
            throw Problem.conflict("an organisation cannot be its own ancestor");
        }
        node.parents.add(parent);
    }
}
