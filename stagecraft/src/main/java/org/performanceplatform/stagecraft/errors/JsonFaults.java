package org.performanceplatform.stagecraft.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says where a JSON body is not what was asked for, without a word of the classes that read it. */
public final class JsonFaults {

    private JsonFaults() {}

    public static Problem problem(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Problem.badBody(
                    pointer(unknown),
                    "Additional properties are not allowed ('" + unknown.getPropertyName() + "' was unexpected)");
        }
        if (failure instanceof JsonMappingException mapping && mapping.getCause() instanceof Problem problem) {
            return placed(problem, mapping);
        }
        if (failure instanceof InvalidFormatException format) {
            return Problem.badBody(pointer(format), wrongFormat(format));
        }
        if (failure instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Problem.badBody(
                    pointer(mismatch),
                    "'" + lastName(mismatch) + "' is not of type '" + jsonType(mismatch.getTargetType()) + "'");
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.badBody(pointer(mapping), "'" + lastName(mapping) + "' can't be read");
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return Problem.badRequest("error decoding JSON: an " + jsonType(mismatch.getTargetType()) + " is expected");
        }
        return Problem.badRequest("error decoding JSON: the body is not JSON" + place(failure));
    }

    /** What a value says of itself, with the field that holds it. */
    private static Problem placed(Problem problem, JsonMappingException mapping) {
        boolean placeless = problem.faults().size() == 1
                && problem.faults().get(0).pointer().isEmpty();
        return placeless && !mapping.getPath().isEmpty()
                ? Problem.badBody(
                        pointer(mapping),
                        "'" + lastName(mapping) + "': "
                                + problem.faults().get(0).detail())
                : problem;
    }

    private static String wrongFormat(InvalidFormatException format) {
        String type = format.getTargetType() == UUID.class ? "uuid" : jsonType(format.getTargetType());
        String value = format.getValue() instanceof String text && text.length() <= 100
                ? "'" + text + "'"
                : "'" + lastName(format) + "'";
        return type.equals("uuid") ? value + " is not a 'uuid'" : value + " is not of type '" + type + "'";
    }

    private static String place(JsonProcessingException failure) {
        return failure.getLocation() == null || failure.getLocation().getLineNr() < 1
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The name of the field, with the index of the item where it is a list. */
    private static String lastName(JsonMappingException failure) {
        List<JsonMappingException.Reference> path = failure.getPath();
        JsonMappingException.Reference last = path.get(path.size() - 1);
        if (last.getFieldName() != null) {
            return last.getFieldName();
        }
        String field = path.size() < 2 ? null : path.get(path.size() - 2).getFieldName();
        return field == null ? "item " + last.getIndex() : field + "/" + last.getIndex();
    }

    private static String jsonType(Class<?> target) {
        if (target == null) {
            return "object";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "boolean";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return target == Double.class ? "number" : "integer";
        }
        if (target == String.class || target == UUID.class || target.isEnum()) {
            return "string";
        }
        return List.class.isAssignableFrom(target) ? "array" : "object";
    }
}
