package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.JsonFaults;
import org.performanceplatform.stagecraft.errors.RuleFaults;

/** Reads the entries of a folder, and finds everything that is wrong with their form, not just the first thing. */
@ApplicationScoped
class FilesReader {

    private static final int MOST_FAULTS_OF_ENTRY = 100;

    private static final Set<String> LISTS = Set.of(
            "organisation_types",
            "organisations",
            "data_groups",
            "data_types",
            "data_sets",
            "module_types",
            "dashboards");

    private final ObjectMapper mapper;
    private final Validator validator;

    FilesReader(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    void refuseUnknown(JsonNode files, Faults faults) {
        files.fieldNames().forEachRemaining(name -> {
            if (!LISTS.contains(name)) {
                faults.addUnreadable("/" + escaped(name), "'" + name + "' was unexpected");
            }
        });
    }

    /** The entries of a list, each with its place; where the list is missing, none. */
    <T> List<Placed<T>> list(JsonNode files, String name, Class<T> type, Faults faults) {
        JsonNode list = files.path(name);
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            faults.addUnreadable("/" + name, "a list is expected");
            return List.of();
        }
        List<Placed<T>> entries = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            String pointer = "/" + name + "/" + index;
            if (list.get(index) instanceof ObjectNode item) {
                entry(item, type, pointer, faults).ifPresent(entry -> {
                    check(entry, pointer, faults);
                    entries.add(new Placed<>(pointer, entry));
                });
            } else {
                faults.addUnreadable(pointer, "an object is expected");
            }
        }
        return entries;
    }

    /** Notes every rule of its fields that something breaks. */
    void check(Object read, String pointer, Faults faults) {
        faults.addAll(pointer, RuleFaults.of(validator.validate(read)));
    }

    /** Reads an entry; what can't be read is noted and taken out, and the rest is read again. */
    private <T> Optional<T> entry(ObjectNode item, Class<T> type, String pointer, Faults faults) {
        ObjectNode readable = item.deepCopy();
        for (int round = 0; round < MOST_FAULTS_OF_ENTRY; round++) {
            try {
                return Optional.of(mapper.treeToValue(readable, type));
            } catch (JsonProcessingException failure) {
                Optional<Fault> fault =
                        JsonFaults.problem(failure).faults().stream().findFirst();
                faults.addUnreadable(
                        pointer + fault.map(Fault::pointer).orElse(""),
                        fault.map(Fault::detail).orElse("it can't be read"));
                if (fault.isEmpty() || !takenOut(readable, fault.get().pointer())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean takenOut(ObjectNode item, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode holder = item.at(place.head() == null ? JsonPointer.empty() : place.head());
        JsonNode value = item.at(place);
        if (place.matches() || value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (holder instanceof ArrayNode array) {
            array.setNull(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) holder).remove(place.last().getMatchingProperty());
        }
        return true;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
