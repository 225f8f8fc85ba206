package org.performanceplatform.spotlight.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
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
            .weigher((Key key, Page page) -> page.plain().length + page.gzipped().length)
            .build();

    private record Key(String address, String version) {}

    @Inject
    ExplorerPages(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * The page at an address.
     *
     * @param template of the catalogue; empty where there is no such page
     * @param away what is shown while there is no catalogue
     * @return empty where there is no such page
     */
    Optional<Page> get(
            String address, Function<Catalogue, Optional<TemplateInstance>> template, TemplateInstance away) {
        Optional<Catalogue> catalogue = catalogues.current();
        if (catalogue.isEmpty()) {
            return Optional.of(Page.html(OK, Lifetime.MOMENT, false, away.render()));
        }
        Key key = new Key(address, catalogue.get().version());
        Page known = pages.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Page> made = template.apply(catalogue.get())
                .map(instance -> Page.html(OK, Lifetime.DASHBOARD, true, instance.render()));
        made.ifPresent(page -> pages.put(key, page));
        return made;
    }

    /** A file made of the catalogue; empty while there is none. */
    Optional<Page> file(String address, String type, Function<Catalogue, byte[]> content) {
        return catalogues
                .current()
                .map(catalogue -> pages.get(
                        new Key(address, catalogue.version()),
                        key -> Page.of(OK, type, Lifetime.DASHBOARD, true, content.apply(catalogue))));
    }
}
