package org.performanceplatform.spotlight.dashboards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.performanceplatform.spotlight.charts.ChartSize;
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
    private final Clock clock;

    @Inject
    ModuleFiles(ModuleReader reader, ResultJson json, Clock clock) {
        this.clock = clock;
        this.reader = reader;
        this.json = json;
    }

    /**
     * The file of the one module that the dashboard holds.
     *
     * @throws NotFoundException if it has no such file
     * @throws ServiceUnavailableException if its data can't be had just now
     */
    Page page(Dashboard dashboard, ModuleFile file, String address, Viewing viewing) {
        if (!"module".equals(dashboard.pageType())) {
            throw file == ModuleFile.PNG ? DashboardResource.gone() : new NotFoundException();
        }
        Module module = viewing.appliedTo(Containers.opened(dashboard.modules().get(0)), clock.instant());
        Outcome outcome = reader.read(module).join();
        if (outcome instanceof Outcome.Away) {
            throw new ServiceUnavailableException();
        }
        if (!(outcome instanceof Outcome.Shown shown)) {
            throw new NotFoundException();
        }
        return Page.of(
                200, file.contentType(), Lifetime.DASHBOARD, dashboard.published(), content(file, shown, address));
    }

    private byte[] content(ModuleFile file, Outcome.Shown shown, String address) {
        Shape shape = shown.shape();
        return switch (file) {
            case CSV -> ResultCsv.of(shape.result()).getBytes(StandardCharsets.UTF_8);
            case JSON -> json.of(shape.result(), ModuleViews.sentence(shape), address);
            case SVG -> svg(shown).getBytes(StandardCharsets.UTF_8);
            case PNG -> throw new NotFoundException();
        };
    }

    private static String svg(Outcome.Shown shown) {
        if (shown.shape().panels().isEmpty() || shown.shape().result().isEmpty()) {
            throw new NotFoundException();
        }
        return ModuleViews.drawing(shown.module(), shown.shape(), 0, ChartSize.WIDE);
    }
}
