package org.performanceplatform.spotlight.dashboards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.performanceplatform.spotlight.explorer.Catalogues;
import org.performanceplatform.spotlight.modules.Containers;
import org.performanceplatform.spotlight.modules.ModuleReader;
import org.performanceplatform.spotlight.modules.Outcome;
import org.performanceplatform.spotlight.modules.Sorting;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.revisions.ModuleRevisions;
import org.performanceplatform.spotlight.revisions.RevisionsReader;
import org.performanceplatform.spotlight.viewing.Viewing;
import org.performanceplatform.spotlight.viewing.ViewingForm;
import org.performanceplatform.spotlight.views.ModuleView;
import org.performanceplatform.spotlight.views.ModuleViews;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.Module;

/** Reads all modules of a dashboard at once and makes its page of them. */
@ApplicationScoped
public class DashboardReader {

    private static final Logger LOG = Logger.getLogger(DashboardReader.class);

    private final ModuleReader reader;
    private final RevisionsReader revisions;
    private final Catalogues catalogues;
    private final Clock clock;

    @Inject
    DashboardReader(ModuleReader reader, RevisionsReader revisions, Catalogues catalogues, Clock clock) {
        this.reader = reader;
        this.revisions = revisions;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param complete whether all of its modules have their data
     * @param changesAt when it says something else although its data stay as they are
     */
    public record Read(DashboardPage page, boolean complete, Optional<Instant> changesAt) {

        /** How long it may be kept. */
        public Lifetime lifetime() {
            if (!complete) {
                return Lifetime.MOMENT;
            }
            return page.isLive() ? Lifetime.LIVE : Lifetime.DASHBOARD;
        }
    }

    /**
     * The page of a dashboard, or of a part of it.
     *
     * @param address of the dashboard
     * @param ownAddress of this page, which is the module's where it shows one
     * @param viewing what the visitor chose for the module, if the page shows one
     * @param sorting the order of its tables
     */
    public Read read(Dashboard dashboard, String address, String ownAddress, Viewing viewing, Sorting sorting) {
        boolean alone = "module".equals(dashboard.pageType());
        Instant now = clock.instant();
        Viewing applied = alone ? viewing : Viewing.AS_CONFIGURED;
        List<Module> modules = dashboard.modules().stream()
                .map(Containers::opened)
                .map(module -> applied.appliedTo(module, now))
                .toList();
        Map<Module, CompletableFuture<Outcome>> reading = new IdentityHashMap<>();

        Optional<String> token = Optional.ofNullable(dashboard.readToken());
        modules.forEach(module -> start(module, token, reading));
        Optional<ModuleRevisions> revised =
                alone ? Optional.of(marking(modules.get(0), token, reading)) : Optional.empty();
        List<ModuleView> views = new ArrayList<>();
        for (Module module : modules) {
            String own = alone ? ownAddress : address + "/" + module.slug();
            views.add(view(
                    module, new ModuleViews.Place(own, applied.query(), alone ? 1 : 2, alone, now, sorting), reading));
        }
        List<Outcome> outcomes =
                reading.values().stream().map(CompletableFuture::join).toList();
        boolean complete = outcomes.stream().allMatch(Outcome::isCurrent);
        ViewingForm form = alone ? ViewingForm.of(dashboard.modules().get(0), viewing, sorting, now) : null;
        ModuleRevisions.View changed = revised.map(
                        known -> known.view(reading.get(modules.get(0)).join()))
                .orElse(null);
        return new Read(
                DashboardPage.of(dashboard, address, catalogues.hasService(dashboard.slug()), views, form, changed),
                complete,
                NextChange.of(outcomes, now));
    }

    /** Marks what was changed of the one module that a page shows. */
    private ModuleRevisions marking(
            Module module, Optional<String> token, Map<Module, CompletableFuture<Outcome>> reading) {
        ModuleRevisions known = revisions.of(module, token).join();
        reading.computeIfPresent(module, (same, outcome) -> outcome.thenApply(known::marked));
        return known;
    }

    private void start(Module module, Optional<String> token, Map<Module, CompletableFuture<Outcome>> reading) {
        reading.put(module, reader.read(module, token));
        module.modules().forEach(child -> start(child, token, reading));
    }

    /** A module that can't be shown says so in its place; the page stands. */
    private ModuleView view(Module module, ModuleViews.Place place, Map<Module, CompletableFuture<Outcome>> reading) {
        List<ModuleView> children = new ArrayList<>();
        for (Module child : module.modules()) {
            String address = place.address() + "/" + child.slug();
            children.add(view(
                    child,
                    new ModuleViews.Place(address, "", place.level() + 1, false, place.now(), place.sorting()),
                    reading));
        }
        try {
            return ModuleViews.of(reading.get(module).join(), place, children);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A module could not be shown: module=%s", module.slug());
            return ModuleViews.of(new Outcome.Away(module), place, children);
        }
    }
}
