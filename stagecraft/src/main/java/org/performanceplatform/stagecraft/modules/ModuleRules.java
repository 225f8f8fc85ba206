package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.moduletypes.ModuleType;
import org.performanceplatform.stagecraft.queries.QueryParameters;

/** Fills a module from a request, and refuses what breaks a rule. */
@ApplicationScoped
class ModuleRules {

    private static final Pattern SLUG = Pattern.compile("[-a-z0-9]{1,60}");
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_DESCRIPTION = 400;

    private final JsonSchemas schemas;
    private final QueryParameters queries;
    private final Tabs tabs;
    private final Annotations annotations;

    ModuleRules(JsonSchemas schemas, QueryParameters queries, Tabs tabs, Annotations annotations) {
        this.schemas = schemas;
        this.queries = queries;
        this.tabs = tabs;
        this.annotations = annotations;
    }

    void apply(Module module, ModuleRequest request, ModuleSources sources, int order, String pointer) {
        refuseMissing(request, pointer);
        ModuleFault fault = new ModuleFault(request, order, pointer);
        module.type = sources.type(request).orElseThrow(() -> fault.at("type_id", "module type was not found"));
        module.slug = request.slug();
        module.title = request.title();
        module.description = Optional.ofNullable(request.description()).orElse("");
        checkTexts(module, fault);
        module.info = info(request);
        module.options = options(request, module.type, sources, fault, pointer);
        attach(module, request, sources, fault);
        query(module, request, fault, pointer);
    }

    private static void refuseMissing(ModuleRequest request, String pointer) {
        List<String> missing = new ArrayList<>();
        if (request.typeId() == null && request.type() == null) {
            missing.add("type_id");
        }
        if (request.slug() == null) {
            missing.add("slug");
        }
        if (request.title() == null) {
            missing.add("title");
        }
        if (!missing.isEmpty()) {
            throw new Problem(
                    Kind.BAD_REQUEST,
                    "missing keys: " + String.join(", ", missing),
                    missing.stream()
                            .map(key -> new Fault(pointer + "/" + key, "'" + key + "' is a required property"))
                            .toList());
        }
    }

    private static void checkTexts(Module module, ModuleFault fault) {
        if (!SLUG.matcher(module.slug).matches()) {
            throw fault.at(
                    "slug", "slug: Slug can only contain lower case letters, numbers or hyphens, at most 60 of them");
        }
        if (module.title.isBlank() || module.title.length() > LONGEST_TITLE) {
            throw fault.at("title", "title: Ensure this value has 1 to " + LONGEST_TITLE + " characters");
        }
        if (module.description.length() > LONGEST_DESCRIPTION) {
            throw fault.at(
                    "description",
                    "description: Ensure this value has at most " + LONGEST_DESCRIPTION + " characters (it has "
                            + module.description.length() + ").");
        }
    }

    private static JsonNode info(ModuleRequest request) {
        if (request.info() == null) {
            return null;
        }
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        request.info().forEach(line -> lines.add(Optional.ofNullable(line).orElse("")));
        return lines;
    }

    private JsonNode options(
            ModuleRequest request, ModuleType type, ModuleSources sources, ModuleFault fault, String pointer) {
        ObjectNode options = Optional.ofNullable(request.options()).orElseGet(JsonNodeFactory.instance::objectNode);
        List<Fault> faults = new ArrayList<>(annotations.faults(options, pointer + "/options"));
        faults.addAll(schemas.faults(type.schema, Annotations.removed(options), pointer + "/options"));
        if (faults.isEmpty() && Tabs.areIn(type)) {
            faults.addAll(tabs.faults(options, sources, pointer + "/options/tabs"));
        }
        if (!faults.isEmpty()) {
            throw fault.first("options field failed validation: ", faults);
        }
        return Tabs.normalised(options);
    }

    private static void attach(Module module, ModuleRequest request, ModuleSources sources, ModuleFault fault) {
        if (request.dataSet() != null && !request.dataSet().isNull()) {
            throw fault.at("data_set", "data_set: name the data set by data_group and data_type");
        }
        if (given(request.dataGroup()) && given(request.dataType())) {
            module.dataSet = sources.dataSet(request.dataGroup(), request.dataType())
                    .orElseThrow(() -> fault.at("data_group", "data set does not exist"));
        } else if (given(request.dataGroup()) || given(request.dataType())) {
            throw fault.at("data_group", "data set does not exist");
        } else if (request.dataSet() != null || request.dataGroup() != null) {
            module.dataSet = null;
            module.queryParameters = null;
        }
    }

    private void query(Module module, ModuleRequest request, ModuleFault fault, String pointer) {
        JsonNode parameters = request.queryParameters();
        if (parameters == null || parameters.isNull()) {
            module.queryParameters = parameters == null && request.dataGroup() == null ? module.queryParameters : null;
            return;
        }
        List<Fault> faults = queries.faults(parameters, pointer + "/query_parameters");
        if (!faults.isEmpty()) {
            throw fault.first("Query parameters not valid: ", faults);
        }
        DataSet attached = module.dataSet;
        if (attached == null && !parameters.isEmpty()) {
            throw fault.at("query_parameters", "query_parameters but no data set");
        }
        module.queryParameters = QueryParameters.normalised(parameters);
    }

    private static boolean given(String text) {
        return text != null && !text.isEmpty();
    }
}
