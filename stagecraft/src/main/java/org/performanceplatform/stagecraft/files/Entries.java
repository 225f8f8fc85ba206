package org.performanceplatform.stagecraft.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.stagecraft.people.Person;

/** How values stand in files: what has its default is left out, and what is left out has its default. */
final class Entries {

    private Entries() {}

    /** A value for a file: null, which leaves it out, if it is the default. */
    static <T> T unless(T value, T byDefault) {
        return byDefault.equals(value) ? null : value;
    }

    /** A value from a file. */
    static <T> T or(T value, T byDefault) {
        return Optional.ofNullable(value).orElse(byDefault);
    }

    /** Names kept with commas, for a file. */
    static List<String> names(String commaSeparated) {
        return commaSeparated.isBlank()
                ? null
                : Arrays.stream(commaSeparated.split(",", -1)).map(String::trim).toList();
    }

    /** The e-mail addresses of owners, for a file. */
    static List<String> emails(Collection<Person> owners) {
        return owners.isEmpty()
                ? null
                : owners.stream().map(owner -> owner.email).sorted().toList();
    }
}
