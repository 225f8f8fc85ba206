package org.performanceplatform.stagecraft.access;

import java.util.Set;
import org.performanceplatform.stagecraft.errors.Problem;

/**
 * Who sends a request.
 *
 * @param kind how they made themselves known
 * @param name their e-mail address; for others a word that the audit shows
 * @param roles empty but for people
 * @param seesAll whether this request may touch what the caller does not own; decided by the access matrix
 */
public record Caller(Kind kind, String name, Set<Role> roles, boolean seesAll) {

    /** The ways to make oneself known. */
    public enum Kind {
        ANONYMOUS,
        PERSON,
        OPERATOR,
        SERVICE
    }

    public static final Caller ANONYMOUS = new Caller(Kind.ANONYMOUS, "anonymous", Set.of(), false);
    public static final Caller SERVICE = new Caller(Kind.SERVICE, "service", Set.of(), false);

    /** Stagecraft itself, at its start. */
    public static final Caller STAGECRAFT = new Caller(Kind.OPERATOR, "stagecraft", Set.of(Role.ADMIN), true);

    public static Caller person(String email, Set<Role> roles) {
        return new Caller(Kind.PERSON, email, Set.copyOf(roles), false);
    }

    /** Whoever holds the operator's secret; an administrator without an account. */
    public static Caller operator() {
        return new Caller(Kind.OPERATOR, "operator", Set.of(Role.ADMIN), false);
    }

    Caller seeingAll(boolean all) {
        return new Caller(kind, name, roles, all);
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    /** @throws Problem 403 unless they are an administrator */
    public void mustBeAdmin(String what) {
        if (!isAdmin()) {
            throw Problem.forbidden("Forbidden: only an administrator may " + what + ".");
        }
    }
}
