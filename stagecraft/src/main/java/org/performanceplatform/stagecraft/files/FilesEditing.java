package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.stagecraft.configuration.ConfigurationVersion;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;

/**
 * Makes the configuration what a folder says, as a whole or not at all. A trial run does the same and then takes it back,
 * so that what it says is what would happen.
 */
@ApplicationScoped
class FilesEditing {

    private static final long FILES_LOCK = 7_320_403L;

    private final FilesReader reader;
    private final OrganisationFiles organisations;
    private final DataFiles data;
    private final ModuleTypeFiles moduleTypes;
    private final DashboardFiles dashboards;
    private final ConfigurationVersion version;
    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;

    FilesEditing(
            FilesReader reader,
            OrganisationFiles organisations,
            DataFiles data,
            ModuleTypeFiles moduleTypes,
            DashboardFiles dashboards,
            ConfigurationVersion version,
            TransactionSynchronizationRegistry transaction,
            EntityManager entities) {
        this.reader = reader;
        this.organisations = organisations;
        this.data = data;
        this.moduleTypes = moduleTypes;
        this.dashboards = dashboards;
        this.version = version;
        this.transaction = transaction;
        this.entities = entities;
    }

    /** What the files would change. */
    Plan plan(JsonNode files) {
        awaitOthers();
        long start = version.stored();
        Edit edit = edit(files);
        transaction.setRollbackOnly();
        return edit.plan(start, true);
    }

    /**
     * Changes what the files say.
     *
     * @param ifMatch the entity tag of the plan that this carries out, or {@code *} for whatever there is now
     * @throws Problem 412 if the configuration is another one than that of the plan
     */
    Plan apply(JsonNode files, Optional<String> ifMatch) {
        String expected = ifMatch.orElseThrow(() -> new Problem(
                Kind.PRECONDITION_REQUIRED,
                "name the configuration that the change starts from: send the ETag of a trial run (dry_run=true) as"
                        + " If-Match, or * for whatever it is now"));
        awaitOthers();
        long start = version.stored();
        boolean any = expected.trim().equals("*");
        if (!any && !expected.contains(tag(start))) {
            throw changedMeanwhile();
        }
        Edit edit = edit(files);
        long end = version.stored();
        // everyone raises the counter by one, and whoever does it waits for those before
        if (!any && end != (edit.changesAnything() ? start + 1 : start)) {
            throw changedMeanwhile();
        }
        return edit.plan(end, false);
    }

    /**
     * Files are brought one after the other: two that make the same new things would not see each other's, and the second be refused. Whoever
     * was cut off and comes again may meet the end of what was begun before.
     */
    private void awaitOthers() {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", FILES_LOCK)
                .getSingleResult();
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static Problem changedMeanwhile() {
        return new Problem(
                Kind.PRECONDITION_FAILED,
                "the configuration was changed in the meantime; look again at what would change, and nothing was changed"
                        + " by this");
    }

    private Edit edit(JsonNode files) {
        Edit edit = new Edit(entities);
        Faults faults = edit.faults();
        reader.refuseUnknown(files, faults);
        List<Placed<DashboardEntry>> wantedDashboards = reader.list(files, "dashboards", DashboardEntry.class, faults);
        organisations.applyTypes(reader.list(files, "organisation_types", NamedEntry.class, faults), edit);
        organisations.apply(reader.list(files, "organisations", OrganisationEntry.class, faults), edit);
        data.applyGroups(reader.list(files, "data_groups", NamedEntry.class, faults), edit);
        data.applyTypes(reader.list(files, "data_types", DataTypeEntry.class, faults), edit);
        data.applySets(reader.list(files, "data_sets", DataSetEntry.class, faults), edit);
        moduleTypes.apply(reader.list(files, "module_types", ModuleTypeEntry.class, faults), edit);
        dashboards.apply(wantedDashboards, organisations.index(), edit);
        faults.refuse();
        return edit;
    }
}
