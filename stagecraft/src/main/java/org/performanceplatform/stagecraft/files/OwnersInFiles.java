package org.performanceplatform.stagecraft.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Owner;
import org.performanceplatform.stagecraft.people.Owners;
import org.performanceplatform.stagecraft.people.Person;

/** Makes the owners of something those that a file names. */
@ApplicationScoped
class OwnersInFiles {

    private final Owners owners;
    private final Changes changes;

    OwnersInFiles(Owners owners, Changes changes) {
        this.owners = owners;
        this.changes = changes;
    }

    /**
     * @param owned its owners, which are changed
     * @param emails null to leave them as they are
     * @param kind how the audit calls them
     * @throws Problem 400 if one of them is no e-mail address
     */
    void set(Set<Person> owned, List<String> emails, String kind, String item, Edit edit) {
        if (emails == null) {
            return;
        }
        List<Owner> before = Owners.listed(owned);
        List<Person> people = people(emails);
        owned.retainAll(people);
        owned.addAll(people);
        List<Owner> after = Owners.listed(owned);
        if (!before.equals(after)) {
            edit.recordLater(() -> changes.record("update", kind, item, before, after));
        }
    }

    private List<Person> people(List<String> emails) {
        List<Person> people = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < emails.size(); index++) {
            try {
                people.add(owners.findOrAdd(emails.get(index) == null ? "" : emails.get(index)));
            } catch (Problem none) {
                faults.add(new Fault("/owners/" + index, "Enter a valid email address."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(Kind.BAD_REQUEST, "owners: Enter a valid email address.", faults);
        }
        return people;
    }
}
