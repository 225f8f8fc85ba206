package org.performanceplatform.stagecraft.openidconnect;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.performanceplatform.stagecraft.access.Caller;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.people.Person;

/**
 * Finds the person behind an identity. The provider says who someone is; what they may do here an administrator has decided
 * before: whoever was not added stays outside.
 */
@ApplicationScoped
class KnownPeople {

    private final Changes changes;

    KnownPeople(Changes changes) {
        this.changes = changes;
    }

    /**
     * The person whom the provider knows by that subject; at the first time, the one with that e-mail address, who is known by the
     * subject from then on, even if the address changes there.
     */
    Optional<Person> find(Identity identity) {
        return Person.withOpenidSubject(identity.subject()).or(() -> identity.email()
                .flatMap(Person::withEmail)
                .filter(person -> person.openidSubject == null)
                .map(person -> recognise(person, identity.subject())));
    }

    private Person recognise(Person person, String subject) {
        person.openidSubject = subject;
        changes.recordBy(
                Caller.person(person.email, person.roles),
                "recognise",
                "user",
                person.email,
                null,
                Map.of("openid_subject", subject));
        return person;
    }
}
