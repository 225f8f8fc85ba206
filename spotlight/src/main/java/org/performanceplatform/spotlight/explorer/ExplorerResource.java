package org.performanceplatform.spotlight.explorer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.performanceplatform.spotlight.pages.PageResponses;
import org.performanceplatform.stagecraftclient.StagecraftClient;
import org.performanceplatform.stagecraftclient.StagecraftUnavailableException;

/** The pages of the Transactions Explorer; the names in addresses are those of the reference (section 6.3). */
@Path(ExplorerResource.BASE)
@Blocking
public class ExplorerResource {

    static final String BASE = "/performance/transactions-explorer";

    private static final String DESCENDING = "descending";
    private static final String BY_VOLUME = "transactions-per-year";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance government(GovernmentPage page);

        static native TemplateInstance services(ListPage page);

        static native TemplateInstance department(DepartmentPage page);

        static native TemplateInstance service(ServicePage page);

        static native TemplateInstance search(SearchPage page);

        static native TemplateInstance facts(HeadlineFacts page);

        static native TemplateInstance definitions(Span newest);

        static native TemplateInstance nothing(Current.Absence why);

        private Templates() {}
    }

    @Inject
    ExplorerPages pages;

    @Inject
    StagecraftClient stagecraft;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    public Response government() {
        return page(catalogue -> Optional.of(Templates.government(GovernmentPage.of(catalogue))));
    }

    @GET
    @Path("all-services")
    public Response allServices() {
        return allServicesSorted(BY_VOLUME, DESCENDING);
    }

    @GET
    @Path("all-services/by-{key}/{order: ascending|descending}")
    public Response allServicesSorted(@PathParam("key") String key, @PathParam("order") String order) {
        return page(catalogue -> SortKey.named(key)
                .map(sort ->
                        listing("/all-services", "", sort, order, Listing.ALL_KEYS, catalogue.services(), catalogue))
                .map(listing -> ListPage.of(
                        "All services", "Every transactional service of government that is known.", listing))
                .map(Templates::services));
    }

    @GET
    @Path("high-volume-services")
    public Response highVolume() {
        return highVolumeSorted(BY_VOLUME, DESCENDING);
    }

    @GET
    @Path("high-volume-services/by-{key}/{order: ascending|descending}")
    public Response highVolumeSorted(@PathParam("key") String key, @PathParam("order") String order) {
        return page(catalogue -> SortKey.named(key)
                .map(sort -> listing(
                        "/high-volume-services", "", sort, order, Listing.ALL_KEYS, catalogue.highVolume(), catalogue))
                .map(listing -> ListPage.of(
                        "High-volume services",
                        "The largest services, which report more of their figures than others.",
                        listing))
                .map(Templates::services));
    }

    @GET
    @Path("department/{slug}")
    public Response department(@PathParam("slug") String slug) {
        return departmentSorted(slug, BY_VOLUME, DESCENDING);
    }

    @GET
    @Path("department/{slug}/by-{key}/{order: ascending|descending}")
    public Response departmentSorted(
            @PathParam("slug") String slug, @PathParam("key") String key, @PathParam("order") String order) {
        return page(catalogue -> {
            List<ListedService> services = catalogue.departments().getOrDefault(slug, List.of());
            return SortKey.named(key)
                    .filter(sort -> !services.isEmpty())
                    .map(sort -> listing(
                            "/department/" + slug, "", sort, order, Listing.DEPARTMENT_KEYS, services, catalogue))
                    .map(listing -> DepartmentPage.of(catalogue, services, listing))
                    .map(page -> Templates.department(page));
        });
    }

    @GET
    @Path("service-details/{slug}")
    public Response service(@PathParam("slug") String slug) {
        boolean dashboard = hasDashboard(slug);
        return page(dashboard ? " with its dashboard" : "", catalogue -> catalogue
                .service(slug)
                .map(service -> ServicePage.of(service, catalogue.newest(), dashboard))
                .map(Templates::service));
    }

    private boolean hasDashboard(String slug) {
        try {
            return stagecraft.dashboards().stream()
                    .anyMatch(dashboard -> dashboard.slug().equals(slug));
        } catch (StagecraftUnavailableException away) {
            return false;
        }
    }

    @GET
    @Path("search")
    public Response search(
            @QueryParam("keyword") @DefaultValue("") String keyword,
            @QueryParam("sortBy") @DefaultValue(BY_VOLUME) String sortBy,
            @QueryParam("direction") @DefaultValue(DESCENDING) String direction) {
        return found(keyword, sortBy, direction);
    }

    @GET
    @Path("search/by-{key}/{order: ascending|descending}")
    public Response searchSorted(
            @PathParam("key") String key,
            @PathParam("order") String order,
            @QueryParam("keyword") @DefaultValue("") String keyword) {
        return found(keyword, key, order);
    }

    private Response found(String keyword, String key, String order) {
        String query = "?keyword=" + URLEncoder.encode(keyword, StandardCharsets.UTF_8);
        return page(catalogue -> {
            if (keyword.isBlank()) {
                return Optional.of(Templates.search(new SearchPage("", null)));
            }
            List<ListedService> services = catalogue.services().stream()
                    .filter(service -> service.matches(keyword))
                    .toList();
            SortKey sort = SortKey.named(key).orElse(SortKey.VOLUME);
            return Optional.of(Templates.search(new SearchPage(
                    keyword, listing("/search", query, sort, order, Listing.ALL_KEYS, services, catalogue))));
        });
    }

    @GET
    @Path("headline-facts")
    public Response facts() {
        return page(catalogue -> Optional.of(Templates.facts(HeadlineFacts.of(catalogue))));
    }

    @GET
    @Path("about-data")
    public Response definitions() {
        return page(catalogue -> Optional.of(Templates.definitions(catalogue.newest())));
    }

    private static Listing listing(
            String path,
            String query,
            SortKey key,
            String order,
            List<SortKey> keys,
            List<ListedService> services,
            Catalogue catalogue) {
        return Listing.of(BASE + path, query, key, !order.equals(DESCENDING), keys, services, catalogue.newest());
    }

    private Response page(Function<Catalogue, Optional<TemplateInstance>> template) {
        return page("", template);
    }

    /** @param variant what the page depends on besides its address and the catalogue */
    private Response page(String variant, Function<Catalogue, Optional<TemplateInstance>> template) {
        return pages.get(uri.getRequestUri() + variant, template, Templates::nothing)
                .map(page -> PageResponses.of(page, request, headers))
                .orElseThrow(NotFoundException::new);
    }
}
