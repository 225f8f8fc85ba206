package org.performanceplatform.stagecraft.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.performanceplatform.stagecraft.access.Role;

/** Someone who owns things here, and may sign in if they have a password or come through OpenID Connect. */
@Entity
public class Person extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Unique whatever the case. */
    public String email;

    /** As {@link Passwords} made it, or null for one who has none. */
    public String passwordHash;

    public Instant createdAt;

    /** Whom an OpenID Connect provider knows them as: its issuer and its subject; null before their first sign-in there. */
    public String openidSubject;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Convert(converter = RoleWord.class)
    public Set<Role> roles = new HashSet<>();

    /** The person with an e-mail address, whatever its case. */
    public static Optional<Person> withEmail(String email) {
        return find("lower(email)", email.toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    /** The person whom an OpenID Connect provider knows by that issuer and subject. */
    public static Optional<Person> withOpenidSubject(String subject) {
        return find("openidSubject", subject).firstResultOptional();
    }

    /** Whether this is the person with that e-mail address. */
    public boolean is(String otherEmail) {
        return email.equalsIgnoreCase(otherEmail);
    }
}
