package org.performanceplatform.spotlight.dashboards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.performanceplatform.spotlight.downloads.DrawingPng;
import org.performanceplatform.spotlight.downloads.ResultCsv;
import org.performanceplatform.spotlight.downloads.ResultJson;
import org.performanceplatform.spotlight.modules.Containers;
import org.performanceplatform.spotlight.modules.ModuleReader;
import org.performanceplatform.spotlight.modules.Outcome;
import org.performanceplatform.spotlight.modules.Shape;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.viewing.Viewing;
import org.performanceplatform.spotlight.views.ModuleViews;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.Module;

/** Makes the files of a module from the same result as its page. */
@ApplicationScoped
public class ModuleFiles {

    private final ModuleReader reader;
    private final ResultJson json;
    private final DrawingPng images;
    private final Clock clock;

    @Inject
    ModuleFiles(ModuleReader reader, ResultJson json, DrawingPng images, Clock clock) {
        this.clock = clock;
        this.reader = reader;
        this.json = json;
        this.images = images;
    }

    /**
     * The file of the one module that the dashboard holds.
     *
     * @param width of an image, in pixels
     * @throws NotFoundException if it has no such file
     * @throws ServiceUnavailableException if its data can't be had just now
     */
    public Page page(Dashboard dashboard, ModuleFile file, String address, Viewing viewing, int width) {
        if (!"module".equals(dashboard.pageType())) {
            throw file == ModuleFile.PNG ? DashboardResource.gone() : new NotFoundException();
        }
        Module module = viewing.appliedTo(Containers.opened(dashboard.modules().get(0)), clock.instant());
        Outcome outcome =
                reader.read(module, Optional.ofNullable(dashboard.readToken())).join();
        if (outcome instanceof Outcome.Away) {
            throw new ServiceUnavailableException();
        }
        if (!(outcome instanceof Outcome.Shown shown)) {
            throw new NotFoundException();
        }
        Lifetime lifetime = outcome.isCurrent() ? Lifetime.DASHBOARD : Lifetime.MOMENT;
        return Page.of(200, file.contentType(), lifetime, dashboard.published(), content(file, shown, address, width));
    }

    private byte[] content(ModuleFile file, Outcome.Shown shown, String address, int width) {
        Shape shape = shown.shape();
        return switch (file) {
            case CSV -> ResultCsv.of(shape.result()).getBytes(StandardCharsets.UTF_8);
            case JSON -> json.of(shape.result(), ModuleViews.sentence(shape), address);
            case SVG -> drawing(shown).getBytes(StandardCharsets.UTF_8);
            case PNG -> images.of(drawing(shown), width);
        };
    }

    private static String drawing(Outcome.Shown shown) {
        if (shown.shape().panels().isEmpty() || shown.shape().result().isEmpty()) {
            throw new NotFoundException();
        }
        return ModuleViews.sheet(shown.module(), shown.shape());
    }
}
