package org.performanceplatform.stagecraft.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Owners;
import org.performanceplatform.stagecraft.people.Passwords;
import org.performanceplatform.stagecraft.people.Person;

/** Finds, adds and changes people. */
@ApplicationScoped
class Users {

    private final Owners owners;
    private final Changes changes;
    private final EntityManager entities;

    Users(Owners owners, Changes changes, EntityManager entities) {
        this.owners = owners;
        this.changes = changes;
        this.entities = entities;
    }

    /** @throws Problem 404 if there is nobody with that address */
    Person find(String email) {
        return Person.withEmail(email).orElseThrow(() -> Problem.notFound("model not found"));
    }

    /** The same, for what one may do with oneself and an administrator with all. */
    Person findWithin(String email) {
        Person person = find(email);
        if (!owners.include(List.of(person))) {
            throw Problem.notFound("model not found");
        }
        return person;
    }

    Person create(UserRequest request) {
        if (Person.withEmail(request.email()).isPresent()) {
            throw Problem.conflict("validation errors:\nemail: User with this Email already exists.");
        }
        Person person = owners.findOrAdd(request.email());
        apply(person, request);
        changes.record("create", "user", person.email, null, UserResource.Form.of(person));
        return person;
    }

    Person update(Person person, UserRequest request) {
        if (!person.is(request.email())) {
            throw Problem.badField("email", "The email address of a person can't be changed.");
        }
        UserResource.Form before = UserResource.Form.of(person);
        apply(person, request);
        entities.createNativeQuery("delete from session where person_id = :person")
                .setParameter("person", person.id)
                .executeUpdate();
        changes.record("update", "user", person.email, before, UserResource.Form.of(person));
        return person;
    }

    private static void apply(Person person, UserRequest request) {
        Optional.ofNullable(request.roles()).ifPresent(roles -> {
            person.roles.clear();
            person.roles.addAll(roles);
        });
        Optional.ofNullable(request.password()).ifPresent(password -> person.passwordHash = Passwords.hash(password));
    }
}
