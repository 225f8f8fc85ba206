package org.performanceplatform.stagecraft.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.performanceplatform.stagecraft.access.Caller;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.errors.Problem;

/** Who owns what: one sees and changes one's own, unless the access matrix lets one see all. */
@ApplicationScoped
public class Owners {

    /** A condition on an alias {@code o} of something with owners, for the parameters of {@link #seesAll} and {@link #email}. */
    public static final String CONDITION =
            "(:seesAll = true or exists (select 1 from o.owners owner where lower(owner.email) = :email))";

    private final CurrentCaller caller;
    private final Clock clock;

    Owners(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public boolean seesAll() {
        return caller.get().seesAll();
    }

    /** The caller's e-mail address in lower case; of one who is no person, a name that nobody can own things by. */
    public String email() {
        return caller.get().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the caller may see something with these owners. */
    public boolean include(Collection<Person> owners) {
        Caller who = caller.get();
        return who.seesAll() || owners.stream().anyMatch(owner -> owner.is(who.name()));
    }

    /** Owners as the API shows them, by e-mail address. */
    public static List<Owner> listed(Collection<Person> owners) {
        return owners.stream()
                .map(person -> new Owner(person.email))
                .sorted(Comparator.comparing(Owner::email))
                .toList();
    }

    /**
     * Makes the owners of something exactly these people, who are added where they are not yet known.
     *
     * @throws Problem 400 if an address is no e-mail address; then nothing is replaced
     */
    public void replace(Set<Person> owners, List<Owner> by) {
        List<Person> people = by.stream().map(owner -> findOrAdd(owner.email())).toList();
        owners.clear();
        owners.addAll(people);
    }

    /** Makes the caller an owner of something new; whoever is no person owns nothing. */
    public void add(Set<Person> owners) {
        Caller who = caller.get();
        if (who.isPerson()) {
            owners.add(findOrAdd(who.name()));
        }
    }

    /**
     * The person with an e-mail address, added without a password or role if not yet known.
     *
     * @throws Problem 400 if it is no e-mail address
     */
    public Person findOrAdd(String email) {
        return Person.withEmail(email).orElseGet(() -> {
            Person person = new Person();
            person.email = EmailAddress.checked(email);
            person.createdAt = clock.instant();
            person.persist();
            return person;
        });
    }
}
