package org.performanceplatform.stagecraft.moduletypes;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.performanceplatform.stagecraft.documents.JsonText;

/** A way to show figures, and what a module of this type may be told ({@code reference/spotlight.md} section 4). */
@Entity
public class ModuleType extends PanacheEntityBase {

    @Id
    public UUID id;

    public String name;

    /** A JSON Schema of the options. */
    @Convert(converter = JsonText.class)
    public JsonNode schema;

    public String description = "";

    /** A module of this type, as it could be sent; an object. */
    @Convert(converter = JsonText.class)
    public JsonNode example;

    /** The built-in type that draws this one; null for a built-in one. */
    public String drawnBy;

    /** The types of dashboard that it suits: an array of text, empty if it suits all. */
    @Convert(converter = JsonText.class)
    public JsonNode suits;

    public Instant createdAt;

    public static Optional<ModuleType> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** Those with one of the ids or one of the names, in one statement. */
    public static List<ModuleType> among(Collection<UUID> ids, Collection<String> names) {
        return ids.isEmpty() && names.isEmpty() ? List.of() : list("id in ?1 or name in ?2", ids, names);
    }

    public boolean isBuiltIn() {
        return drawnBy == null;
    }
}
