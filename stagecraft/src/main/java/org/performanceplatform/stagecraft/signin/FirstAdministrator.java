package org.performanceplatform.stagecraft.signin;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jboss.logging.Logger;
import org.performanceplatform.stagecraft.access.Caller;
import org.performanceplatform.stagecraft.access.Role;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.people.Owners;
import org.performanceplatform.stagecraft.people.Passwords;
import org.performanceplatform.stagecraft.people.Person;

/** Makes the administrator that the environment names, in a platform that has none. */
@ApplicationScoped
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final SignInConfig.FirstAdministrator config;
    private final Owners people;
    private final Changes changes;

    FirstAdministrator(SignInConfig config, Owners people, Changes changes) {
        this.config = config.firstAdministrator();
        this.people = people;
        this.changes = changes;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        if (config.email().isEmpty() || config.password().isEmpty() || thereIsOne()) {
            return;
        }
        Person person = people.findOrAdd(config.email().get());
        person.passwordHash = Passwords.hash(config.password().get());
        person.roles.add(Role.ADMIN);
        changes.recordBy(
                Caller.STAGECRAFT,
                "create",
                "user",
                person.email,
                null,
                Map.of("email", person.email, "roles", person.roles));
        LOG.infof("%s is the first administrator", person.email);
    }

    private static boolean thereIsOne() {
        return Person.count("from Person p join p.roles role where role = ?1", Role.ADMIN) > 0;
    }
}
