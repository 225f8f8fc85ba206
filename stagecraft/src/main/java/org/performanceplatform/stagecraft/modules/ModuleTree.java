package org.performanceplatform.stagecraft.modules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The modules of one dashboard, in order, each below its section.
 *
 * @param all every one of them, in order of position
 * @param children by the id of their parent; null is the key of those at the top
 */
public record ModuleTree(List<Module> all, Map<UUID, List<Module>> children) {

    /** The tree of each dashboard; of one that has no modules, none. */
    public static Map<UUID, ModuleTree> ofEach(Collection<UUID> dashboards) {
        return Module.of(dashboards).stream()
                .collect(Collectors.groupingBy(
                        module -> module.dashboardId,
                        Collectors.collectingAndThen(Collectors.toList(), ModuleTree::of)));
    }

    /** The tree of one dashboard. */
    public static ModuleTree ofDashboard(UUID dashboard) {
        return of(Module.of(List.of(dashboard)));
    }

    public static ModuleTree of(List<Module> modules) {
        Map<UUID, List<Module>> children = new HashMap<>();
        modules.forEach(module -> children.computeIfAbsent(module.parentId, id -> new java.util.ArrayList<>())
                .add(module));
        return new ModuleTree(modules, children);
    }

    public List<Module> top() {
        return children.getOrDefault(null, List.of());
    }

    public List<Module> below(Module parent) {
        return children.getOrDefault(parent.id, List.of());
    }
}
