package org.performanceplatform.stagecraft.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.performanceplatform.stagecraft.access.Caller;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.audit.AuditEntry;
import org.performanceplatform.stagecraft.audit.RequestId;

/** Every change goes through here, inside its transaction: it is written to the audit and announced by the counter. */
@ApplicationScoped
public class Changes {

    private final EntityManager entities;
    private final ConfigurationVersion version;
    private final CurrentCaller caller;
    private final RequestId requestId;
    private final ObjectMapper mapper;
    private final Clock clock;

    Changes(
            EntityManager entities,
            ConfigurationVersion version,
            CurrentCaller caller,
            RequestId requestId,
            ObjectMapper mapper,
            Clock clock) {
        this.entities = entities;
        this.version = version;
        this.caller = caller;
        this.requestId = requestId;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Records a change by the caller.
     *
     * @param action a verb such as {@code create}
     * @param kind what was changed, such as {@code data-set}
     * @param item which, by the name people know it by
     * @param before what it was, as the API shows it, or null; never a secret
     * @param after what it is now, or null; never a secret
     */
    public void record(String action, String kind, String item, Object before, Object after) {
        record(caller.get(), requestId.get(), action, kind, item, before, after);
    }

    /**
     * Records that the caller made something.
     *
     * @param kind what was made, such as {@code data-set}
     * @param form it, as the API shows it
     * @param item the name in the form by which people know it
     * @return the form
     */
    public <F> F created(String kind, F form, Function<? super F, String> item) {
        record("create", kind, item.apply(form), null, form);
        return form;
    }

    /**
     * Changes something, and records what it was and what it is.
     *
     * @param kind what is changed, such as {@code data-set}
     * @param form how the API shows it
     * @param item the name in the form by which people know it
     * @param change makes the change; nothing is recorded if it throws
     * @return the form after the change
     */
    public <E, F> F updated(
            String kind, E entity, Function<? super E, F> form, Function<? super F, String> item, Consumer<E> change) {
        F before = form.apply(entity);
        change.accept(entity);
        F after = form.apply(entity);
        record("update", kind, item.apply(after), before, after);
        return after;
    }

    /** Records a change that no request asked for. */
    public void recordBy(Caller who, String action, String kind, String item, Object before, Object after) {
        record(who, "", action, kind, item, before, after);
    }

    private void record(
            Caller who, String request, String action, String kind, String item, Object before, Object after) {
        AuditEntry entry = new AuditEntry();
        entry.at = clock.instant();
        entry.who = who.name();
        entry.action = action;
        entry.kind = kind;
        entry.item = item;
        entry.before = document(before);
        entry.after = document(after);
        entry.requestId = request;
        entry.persist();
        entities.flush();
        version.rise();
    }

    private JsonNode document(Object form) {
        return Optional.ofNullable(form).<JsonNode>map(mapper::valueToTree).orElse(null);
    }
}
