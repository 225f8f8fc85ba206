package org.performanceplatform.spotlight.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;

/** Renders each page once for each version of the catalogue, as long as there is memory for it. */
@ApplicationScoped
public class ExplorerPages {

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int OK = 200;

    private final Catalogues catalogues;
    private final Cache<Key, Page> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Page page) -> page.weight())
            .build();

    /** @param stale what the page says of the age of its figures, or null */
    private record Key(String address, String version, String stale) {}

    @Inject
    ExplorerPages(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * The page at an address.
     *
     * @param template of the catalogue; empty where there is no such page
     * @param nothing what is shown while there is no catalogue; nobody keeps it, as there may be one in a moment
     * @return empty where there is no such page
     */
    Optional<Page> get(
            String address,
            Function<Catalogue, Optional<TemplateInstance>> template,
            Function<Current.Absence, TemplateInstance> nothing) {
        Current current = catalogues.current();
        if (current instanceof Current.Nothing none) {
            return Optional.of(Page.html(
                    OK, Lifetime.NEVER, false, nothing.apply(none.why()).render()));
        }
        Current.Figures figures = (Current.Figures) current;
        Catalogue catalogue = figures.catalogue();
        String stale = stale(figures);
        Lifetime lifetime = stale == null && figures.settled() ? Lifetime.DASHBOARD : Lifetime.MOMENT;
        Key key = new Key(address, catalogue.version(), stale);
        Page known = pages.getIfPresent(key);
        if (known != null) {
            return Optional.of(known.keptFor(lifetime));
        }
        Optional<Page> made = template.apply(catalogue)
                .map(instance -> Page.html(
                        OK, lifetime, true, instance.data("stale", stale).render()));
        made.ifPresent(page -> pages.put(key, page));
        return made;
    }

    private static String stale(Current.Figures figures) {
        return figures.staleSince() == null ? null : new Row.Moment(figures.staleSince()).label();
    }

    /** A file made of the catalogue, which may have tens of megabytes; empty while there is none. */
    Optional<Page> file(String address, String type, Function<Catalogue, byte[]> content) {
        if (!(catalogues.current() instanceof Current.Figures figures)) {
            return Optional.empty();
        }
        Catalogue catalogue = figures.catalogue();
        Lifetime lifetime = figures.settled() ? Lifetime.DASHBOARD : Lifetime.MOMENT;
        return Optional.of(pages.get(new Key(address, catalogue.version(), null), key -> Page.of(
                                OK, type, lifetime, true, content.apply(catalogue))
                        .compressedOnly())
                .keptFor(lifetime));
    }
}
