package org.performanceplatform.spotlight.dashboards;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path below {@code /performance/} asks for.
 *
 * @param slugPath the dashboard, or the part of it
 * @param file the kind of file that is made from a module; empty for the page
 */
public record DashboardAddress(String slugPath, Optional<ModuleFile> file) {

    private static final Pattern PATH = Pattern.compile("([-a-z0-9]+(?:/[-a-zA-Z0-9_]+)*)(?:\\.(csv|json|svg|png))?");

    /**
     * The address of a path.
     *
     * @throws NotFoundException if no dashboard can have it
     */
    public static DashboardAddress of(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new NotFoundException();
        }
        return new DashboardAddress(
                matcher.group(1), Optional.ofNullable(matcher.group(2)).map(ModuleFile::named));
    }
}
