package org.performanceplatform.stagecraft.collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Owners;

/** Finds and fills data sources and collectors, within what the caller owns. */
@ApplicationScoped
class Collectors {

    private static final String SOURCES = "from DataSource o join fetch o.provider where " + Owners.CONDITION;

    private static final String COLLECTORS = "from Collector o join fetch o.type t join fetch t.provider"
            + " join fetch o.dataSource join fetch o.dataSet d join fetch d.dataGroup join fetch d.dataType where "
            + Owners.CONDITION;

    private static final String WITH_KEY = " and (o.slug = :key or cast(o.id as string) = :key)";

    private final Owners owners;
    private final JsonSchemas schemas;

    Collectors(Owners owners, JsonSchemas schemas) {
        this.owners = owners;
        this.schemas = schemas;
    }

    List<DataSource> sources() {
        return DataSource.list(SOURCES + " order by o.slug", ownership());
    }

    DataSource source(String idOrSlug) {
        return DataSource.<DataSource>find(SOURCES + WITH_KEY, ownership().and("key", idOrSlug))
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("model not found"));
    }

    List<Collector> all() {
        return Collector.list(COLLECTORS + " order by o.slug", ownership());
    }

    Collector find(String idOrSlug) {
        return Collector.<Collector>find(COLLECTORS + WITH_KEY, ownership().and("key", idOrSlug))
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("model not found"));
    }

    void fill(DataSource source, DataSourceRequest request) {
        DataSource.<DataSource>find("(slug = ?1 or name = ?2) and id <> ?3", request.slug(), request.name(), source.id)
                .firstResultOptional()
                .ifPresent(other -> refuseTaken("Data source", other.slug.equals(request.slug()) ? "slug" : "name"));
        source.slug = request.slug();
        source.name = request.name();
        source.provider = provider(request.providerId());
    }

    void fill(Collector collector, CollectorRequest request) {
        if (Collector.count("slug = ?1 and id <> ?2", request.slug(), collector.id) > 0) {
            refuseTaken("Collector", "slug");
        }
        collector.slug = request.slug();
        collector.type = CollectorType.<CollectorType>findByIdOptional(request.typeId())
                .orElseThrow(() -> Problem.badRequest("No collector type with id '" + request.typeId() + "' found"));
        collector.dataSource = DataSource.<DataSource>findByIdOptional(request.dataSourceId())
                .filter(source -> owners.include(source.owners))
                .orElseThrow(() -> Problem.badRequest("No data source with id '" + request.dataSourceId() + "' found"));
        collector.dataSet = dataSet(request.dataSet());
        if (!collector.type.provider.id.equals(collector.dataSource.provider.id)) {
            throw Problem.badRequest("validation error: type (" + collector.type.provider.name + ") and data source ("
                    + collector.dataSource.provider.name + ") have different providers");
        }
        collector.query = checked(request.query(), collector.type.querySchema, "query", "query is invalid: ");
        collector.options =
                checked(request.options(), collector.type.optionsSchema, "options", "options are invalid: ");
    }

    private DataSet dataSet(CollectorRequest.Target target) {
        return DataSet.of(target.dataGroup(), target.dataType())
                .filter(dataSet -> owners.include(dataSet.owners))
                .orElseThrow(() -> Problem.badRequest("No data set with data group '" + target.dataGroup()
                        + "' and data type '" + target.dataType() + "' found"));
    }

    private JsonNode checked(ObjectNode document, JsonNode schema, String field, String prefix) {
        ObjectNode given = Optional.ofNullable(document).orElseGet(JsonNodeFactory.instance::objectNode);
        List<Fault> faults = schemas.faults(schema, given, "/" + field);
        if (!faults.isEmpty()) {
            throw new Problem(
                    Kind.BAD_REQUEST,
                    "validation error: " + prefix + faults.get(0).detail(),
                    faults);
        }
        return given;
    }

    /** @throws Problem 400 if there is none */
    static Provider provider(UUID id) {
        return Provider.<Provider>findByIdOptional(id)
                .orElseThrow(() -> Problem.badRequest("No provider with id '" + id + "' found"));
    }

    /** A schema as it is kept; left out, one that allows anything. */
    JsonNode schema(ObjectNode schema, String field) {
        ObjectNode given = Optional.ofNullable(schema).orElseGet(JsonNodeFactory.instance::objectNode);
        schemas.whyNoSchema(given).ifPresent(reason -> {
            throw new Problem(Kind.BAD_REQUEST, "validation error: " + reason, List.of(new Fault("/" + field, reason)));
        });
        return given;
    }

    static void refuseTaken(String what, String field) {
        String label = field.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + field.substring(1);
        throw Problem.conflict(
                "validation errors:\n" + field + ": " + what + " with this " + label + " already exists.");
    }

    private Parameters ownership() {
        return Parameters.with("seesAll", owners.seesAll()).and("email", owners.email());
    }
}
