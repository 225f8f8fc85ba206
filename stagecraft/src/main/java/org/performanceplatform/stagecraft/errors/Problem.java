package org.performanceplatform.stagecraft.errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is refused, with what to tell its caller. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    private Problem(Kind kind, String message, List<Fault> faults, Map<String, String> headers) {
        super(message);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /** A request refused for one reason. */
    public Problem(Kind kind, String message) {
        this(kind, message, List.of(), Map.of());
    }

    /** A request body refused for the faults in it. */
    public Problem(Kind kind, String message, List<Fault> faults) {
        this(kind, message, faults, Map.of());
    }

    public static Problem badRequest(String message) {
        return new Problem(Kind.BAD_REQUEST, message);
    }

    /** A body that breaks its schema, in the words of the reference. */
    public static Problem badBody(String pointer, String detail) {
        return new Problem(
                Kind.BAD_REQUEST, "options failed validation: " + detail, List.of(new Fault(pointer, detail)));
    }

    /** A body whose field breaks a rule, in the words of the reference: one line per field. */
    public static Problem badField(String field, String detail) {
        return new Problem(
                Kind.BAD_REQUEST,
                "validation errors:\n" + field + ": " + detail,
                List.of(new Fault("/" + field, detail)));
    }

    public static Problem notFound(String message) {
        return new Problem(Kind.NOT_FOUND, message);
    }

    public static Problem conflict(String message) {
        return new Problem(Kind.CONFLICT, message);
    }

    public static Problem forbidden(String message) {
        return new Problem(Kind.FORBIDDEN, message);
    }

    /** The same, with one more header in the answer. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(kind, getMessage(), faults, more);
    }

    public Kind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
