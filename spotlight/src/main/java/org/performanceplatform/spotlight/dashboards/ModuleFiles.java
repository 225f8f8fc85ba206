package org.performanceplatform.spotlight.dashboards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.spotlight.downloads.DrawingPng;
import org.performanceplatform.spotlight.downloads.ResultCsv;
import org.performanceplatform.spotlight.downloads.ResultJson;
import org.performanceplatform.spotlight.modules.Containers;
import org.performanceplatform.spotlight.modules.ModuleReader;
import org.performanceplatform.spotlight.modules.Outcome;
import org.performanceplatform.spotlight.modules.Shape;
import org.performanceplatform.spotlight.modules.Sorting;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.revisions.RevisionsReader;
import org.performanceplatform.spotlight.viewing.Viewing;
import org.performanceplatform.spotlight.views.ModuleDrawing;
import org.performanceplatform.spotlight.views.ModuleViews;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.Module;

/** Makes the files of a module from the same result as its page. */
@ApplicationScoped
public class ModuleFiles {

    private static final Comparator<Lifetime> SOONEST = Comparator.comparingLong(Lifetime::seconds);

    private final ModuleReader reader;
    private final RevisionsReader revisions;
    private final ResultJson json;
    private final DrawingPng images;
    private final Clock clock;

    @Inject
    ModuleFiles(ModuleReader reader, RevisionsReader revisions, ResultJson json, DrawingPng images, Clock clock) {
        this.clock = clock;
        this.reader = reader;
        this.revisions = revisions;
        this.json = json;
        this.images = images;
    }

    /**
     * The file of the one module that the dashboard holds.
     *
     * @param sorting the order of the rows, where the visitor asked for one
     * @param width of an image, in pixels
     * @throws NotFoundException if it has no such file
     * @throws ServiceUnavailableException if its data can't be had just now
     */
    public Page page(
            Dashboard dashboard, ModuleFile file, String address, Viewing viewing, Sorting sorting, int width) {
        if (!"module".equals(dashboard.pageType())) {
            throw file == ModuleFile.PNG ? DashboardResource.gone() : new NotFoundException();
        }
        Module module = viewing.appliedTo(Containers.opened(dashboard.modules().get(0)), clock.instant());
        Optional<String> token = Optional.ofNullable(dashboard.readToken());
        Outcome outcome = reader.read(module, token)
                .thenCombine(revisions.of(module, token), (read, known) -> known.marked(read))
                .join();
        if (outcome instanceof Outcome.Container) {
            return together(module, file, token, dashboard.published(), width);
        }
        if (outcome instanceof Outcome.Away) {
            throw new ServiceUnavailableException();
        }
        if (!(outcome instanceof Outcome.Shown shown)) {
            throw new NotFoundException();
        }
        byte[] content =
                content(file, shown, address, sorting.within(shown.shape().result()), width);
        return Page.of(200, file.contentType(), lifetime(shown), dashboard.published(), content);
    }

    /** One picture of all modules that another holds; those that can't be read are left out. */
    private Page together(Module holder, ModuleFile file, Optional<String> token, boolean indexed, int width) {
        if (file != ModuleFile.SVG && file != ModuleFile.PNG) {
            throw new NotFoundException();
        }
        List<CompletableFuture<Outcome>> reading =
                held(holder).map(module -> reader.read(module, token)).toList();
        List<Outcome> outcomes = reading.stream().map(CompletableFuture::join).toList();
        List<Outcome.Shown> shown = outcomes.stream()
                .filter(Outcome.Shown.class::isInstance)
                .map(Outcome.Shown.class::cast)
                .toList();
        boolean away = outcomes.stream().anyMatch(Outcome.Away.class::isInstance);
        if (shown.isEmpty()) {
            throw away ? new ServiceUnavailableException() : new NotFoundException();
        }
        String svg = ModuleDrawing.of(holder, shown);
        byte[] content = file == ModuleFile.SVG ? svg.getBytes(StandardCharsets.UTF_8) : images.of(svg, width);
        Lifetime lifetime = away
                ? Lifetime.MOMENT
                : shown.stream().map(ModuleFiles::lifetime).min(SOONEST).orElseThrow();
        return Page.of(200, file.contentType(), lifetime, indexed, content);
    }

    /** The modules inside one, without those that only hold others. */
    private static Stream<Module> held(Module holder) {
        return holder.modules().stream()
                .flatMap(module -> module.modules().isEmpty() ? Stream.of(module) : held(module));
    }

    private static Lifetime lifetime(Outcome.Shown shown) {
        if (!shown.isCurrent()) {
            return Lifetime.MOMENT;
        }
        return "realtime".equals(shown.module().moduleType()) ? Lifetime.LIVE : Lifetime.DASHBOARD;
    }

    /** Rows in the order that was asked for; charts keep theirs. */
    private byte[] content(ModuleFile file, Outcome.Shown shown, String address, Sorting sorting, int width) {
        Shape shape = shown.shape();
        Result sorted = sorting.sorted(shape.result());
        Shape drawn = shape.panels().isEmpty() ? new Shape(sorted, List.of()) : shape;
        return switch (file) {
            case CSV -> ResultCsv.of(sorted).getBytes(StandardCharsets.UTF_8);
            case JSON -> json.of(sorted, ModuleViews.sentence(shape), address);
            case SVG -> ModuleDrawing.of(shown.module(), drawn).getBytes(StandardCharsets.UTF_8);
            case PNG -> images.of(ModuleDrawing.of(shown.module(), drawn), width);
        };
    }
}
