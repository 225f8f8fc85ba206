package org.performanceplatform.stagecraft.moduletypes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;

/** Finds, makes and changes module types. */
@ApplicationScoped
public class ModuleTypes {

    /** Draws a custom type that names no other: anything can be shown as a table. */
    private static final String USUAL_DRAWER = "table";

    private final JsonSchemas schemas;
    private final Clock clock;

    ModuleTypes(JsonSchemas schemas, Clock clock) {
        this.schemas = schemas;
        this.clock = clock;
    }

    /** @throws Problem 404 if there is none */
    public ModuleType find(String name) {
        return ModuleType.named(name).orElseThrow(() -> Problem.notFound("model not found"));
    }

    public ModuleType create(ModuleTypeRequest request) {
        refuseTaken(request.name());
        ModuleType type = new ModuleType();
        type.id = UUID.randomUUID();
        type.drawnBy = USUAL_DRAWER;
        type.example = JsonNodeFactory.instance.objectNode();
        type.suits = JsonNodeFactory.instance.arrayNode();
        type.createdAt = clock.instant();
        set(type, request);
        type.persist();
        return type;
    }

    public void apply(ModuleType type, ModuleTypeRequest request) {
        if (!type.name.equals(request.name())) {
            if (type.isBuiltIn()) {
                throw Problem.conflict("a built-in module type can't be renamed");
            }
            refuseTaken(request.name());
        }
        if (type.isBuiltIn() && request.drawnBy() != null) {
            throw Problem.badField("drawn_by", "A built-in module type draws itself.");
        }
        set(type, request);
    }

    private void set(ModuleType type, ModuleTypeRequest request) {
        if (request.schema().isEmpty()) {
            throw Problem.badField("schema", "This field cannot be blank.");
        }
        schemas.whyNoSchema(request.schema()).ifPresent(reason -> {
            throw new Problem(Kind.BAD_REQUEST, "validation error: " + reason, List.of(new Fault("/schema", reason)));
        });
        type.name = request.name();
        type.schema = request.schema();
        Optional.ofNullable(request.description()).ifPresent(description -> type.description = description);
        Optional.ofNullable(request.example()).ifPresent(example -> type.example = example);
        Optional.ofNullable(request.drawnBy()).ifPresent(drawer -> type.drawnBy = builtIn(drawer));
        Optional.ofNullable(request.suits()).ifPresent(suits -> type.suits = array(suits));
    }

    private static String builtIn(String name) {
        return ModuleType.named(name)
                .filter(ModuleType::isBuiltIn)
                .map(type -> type.name)
                .orElseThrow(() -> Problem.badField("drawn_by", "There is no built-in module type of that name."));
    }

    private static ArrayNode array(List<String> suits) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        suits.forEach(array::add);
        return array;
    }

    private static void refuseTaken(String name) {
        if (ModuleType.named(name).isPresent()) {
            throw Problem.conflict("validation errors:\nname: Module type with this Name already exists.");
        }
    }
}
