package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.stagecraftclient.Module;

/** Modules that hold others: sections by their children, tabs by their option {@code tabs}. */
public final class Containers {

    private static final String TAB = "tab";
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Containers() {}

    /** The module with its tabs as children, and theirs in turn; other modules as they are. */
    public static Module opened(Module module) {
        List<Module> children = new ArrayList<>();
        for (Module child : module.modules()) {
            children.add(opened(child));
        }
        if (TAB.equals(module.moduleType())) {
            for (JsonNode tab : new ModuleSettings(module).option("tabs")) {
                children.add(opened(tab(module, tab)));
            }
        }
        return children.isEmpty() ? module : with(module, children);
    }

    /** A tab as a module; its slug is doubled as in its address ({@code reference/spotlight.md} section 1.8). */
    private static Module tab(Module parent, JsonNode node) {
        try {
            Module tab = MAPPER.treeToValue(node, Module.class);
            return new Module(
                    tab.moduleType(),
                    parent.slug() + "-" + tab.slug(),
                    tab.title() == null ? tab.slug() : tab.title(),
                    tab.description(),
                    tab.info().isEmpty() ? parent.info() : tab.info(),
                    tab.dataSource(),
                    tab.modules(),
                    tab.options());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a tab of " + parent.slug() + " is not a module", e);
        }
    }

    private static Module with(Module module, List<Module> children) {
        return new Module(
                module.moduleType(),
                module.slug(),
                module.title(),
                module.description(),
                module.info(),
                module.dataSource(),
                children,
                module.options());
    }
}
