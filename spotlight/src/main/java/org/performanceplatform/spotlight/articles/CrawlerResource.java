package org.performanceplatform.spotlight.articles;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.performanceplatform.stagecraftclient.DashboardSummary;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** What search engines ask for. */
@Path("/")
@Blocking
public class CrawlerResource {

    private static final List<String> PAGES = List.of(
            "",
            "/services",
            "/organisations",
            "/compare",
            "/transactions-explorer",
            "/web-traffic",
            "/other",
            "/about",
            "/glossary",
            "/get-a-dashboard",
            "/accessibility");

    /** Whether and where the site is to be found. */
    @ConfigMapping(prefix = "spotlight.crawlers")
    public interface Config {

        /** Whether search engines may list the site; a copy of it, for tests or training, had better not. */
        @WithDefault("true")
        boolean welcome();

        /** The public address of the site, without a path; that of the request where absent. */
        Optional<URI> publicUrl();
    }

    @Inject
    Config config;

    @Inject
    StagecraftClient stagecraft;

    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    public String robots(@Context UriInfo uri) {
        return config.welcome()
                ? "User-agent: *\nDisallow: /performance/preview/\nSitemap: " + root(uri) + "/sitemap.xml\n"
                : "User-agent: *\nDisallow: /\n";
    }

    @GET
    @Path("sitemap.xml")
    @Produces("application/xml;charset=UTF-8")
    public String sitemap(@Context UriInfo uri) {
        String root = root(uri);
        Stream<String> dashboards =
                stagecraft.dashboards().stream().map(DashboardSummary::slug).map(slug -> "/" + slug);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                + Stream.concat(PAGES.stream(), dashboards)
                        .map(path -> "<url><loc>" + root + "/performance" + path + "</loc></url>\n")
                        .collect(Collectors.joining())
                + "</urlset>\n";
    }

    private String root(UriInfo uri) {
        String root = config.publicUrl().orElseGet(uri::getBaseUri).toString();
        return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }
}
