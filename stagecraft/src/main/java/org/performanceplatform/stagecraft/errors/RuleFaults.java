package org.performanceplatform.stagecraft.errors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Says which rules the fields of a request break, in the words of the reference: what is missing breaks the schema of the
 * request, anything else the rules of the field.
 */
public final class RuleFaults {

    private RuleFaults() {}

    static Problem problem(ConstraintViolationException violations) {
        List<ConstraintViolation<?>> sorted = violations.getConstraintViolations().stream()
                .sorted(Comparator.comparing((ConstraintViolation<?> violation) -> pointer(violation))
                        .thenComparing(ConstraintViolation::getMessage))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Fault> faults = sorted.stream()
                .map(violation -> new Fault(pointer(violation), detail(violation)))
                .toList();
        return sorted.stream()
                .filter(RuleFaults::isMissing)
                .findFirst()
                .map(missing -> new Problem(Kind.BAD_REQUEST, "options failed validation: " + detail(missing), faults))
                .orElseGet(() -> new Problem(
                        Kind.BAD_REQUEST,
                        "validation errors:\n"
                                + faults.stream()
                                        .map(fault -> fault.pointer().substring(1) + ": " + fault.detail())
                                        .collect(Collectors.joining("\n")),
                        faults));
    }

    /** What is wrong with something that was read without being a parameter; the pointers start at it. */
    public static List<Fault> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> {
                    String pointer = pointer(violation, 0);
                    return new Fault(pointer, detail(violation, pointer));
                })
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::detail))
                .toList();
    }

    private static boolean isMissing(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
    }

    private static String detail(ConstraintViolation<?> violation) {
        return detail(violation, pointer(violation));
    }

    private static String detail(ConstraintViolation<?> violation, String pointer) {
        if (!isMissing(violation)) {
            return violation.getMessage();
        }
        return pointer.equals("/")
                ? "a JSON body is expected"
                : "'" + pointer.substring(pointer.lastIndexOf('/') + 1) + "' is a required property";
    }

    /** The path inside the body; its first two steps are the method and its parameter. */
    private static String pointer(ConstraintViolation<?> violation) {
        String path = pointer(violation, 2);
        return path.isEmpty() ? parameter(violation) : path;
    }

    private static String pointer(ConstraintViolation<?> violation, int skipped) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(skipped)
                .map(step -> (step.getIndex() == null ? "" : "/" + step.getIndex())
                        + (step.getName() == null || step.getName().startsWith("<")
                                ? ""
                                : "/" + snakeCase(step.getName())))
                .collect(Collectors.joining());
    }

    /** For a rule on the parameter itself: the body as a whole, or a query parameter by its name. */
    private static String parameter(ConstraintViolation<?> violation) {
        String last = "";
        for (jakarta.validation.Path.Node step : violation.getPropertyPath()) {
            last = step.getName();
        }
        return "body".equals(last) ? "/" : "/" + snakeCase(last);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
