package org.performanceplatform.spotlight.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;

/** Where the foot of every page sends people who have a question, or want to know what is new. */
@ApplicationScoped
@Named("contact")
public class Contact {

    /** The addresses, which each installation has of its own. */
    @ConfigMapping(prefix = "spotlight.contact")
    public interface Config {

        /** Where people write to: {@code https:…} or {@code mailto:…}; the page about the site says whom to ask otherwise. */
        @WithDefault("/performance/about#contact")
        URI address();

        /** Where news are published; there is no link without it. */
        Optional<URI> news();
    }

    private final Config config;

    @Inject
    Contact(Config config) {
        this.config = config;
    }

    /** Where to ask. */
    public String getAddress() {
        return config.address().toString();
    }

    /** Where news are, or null. */
    public String getNews() {
        return config.news().map(URI::toString).orElse(null);
    }
}
