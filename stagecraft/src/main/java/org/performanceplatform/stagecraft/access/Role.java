package org.performanceplatform.stagecraft.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.errors.Problem;

/** What a person may be. Roles add up. */
public enum Role {
    /** Sees and changes everything. */
    ADMIN("admin"),
    /** Builds the dashboards that they own. */
    DASHBOARD_EDITOR("dashboard-editor"),
    /** Looks after the data sets that they own, and their write tokens. */
    DATA_OWNER("data-owner");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    @JsonCreator
    static Role read(String word) {
        return named(word)
                .orElseThrow(() -> Problem.badBody(
                        "",
                        "'" + word + "' is not a role; those there are: "
                                + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))));
    }
}
