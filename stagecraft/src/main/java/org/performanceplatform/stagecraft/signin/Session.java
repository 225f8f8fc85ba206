package org.performanceplatform.stagecraft.signin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.performanceplatform.stagecraft.people.Person;

/** Someone who is signed in in a browser. */
@Entity
public class Session extends PanacheEntityBase {

    /** The hash of what the cookie holds. */
    @Id
    public String idHash;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    /** Stands in every form, so that no other site can send one. */
    public String csrfToken;

    public Instant createdAt;
    public Instant lastSeenAt;
}
