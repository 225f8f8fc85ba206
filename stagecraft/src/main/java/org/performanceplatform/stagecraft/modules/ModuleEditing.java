package org.performanceplatform.stagecraft.modules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;

/** Makes the modules of a dashboard what a request says they shall be. */
@ApplicationScoped
public class ModuleEditing {

    /** More than any page can show. */
    private static final int MOST_MODULES = 500;

    private static final String TOO_MANY = "a dashboard may have " + MOST_MODULES + " modules";

    private static final int DEEPEST = 8;

    private final ModuleRules rules;
    private final EntityManager entities;

    ModuleEditing(ModuleRules rules, EntityManager entities) {
        this.rules = rules;
        this.entities = entities;
    }

    /** One request's work. */
    private final class Edit {

        private final UUID dashboard;
        private final Map<UUID, Module> existing = new HashMap<>();
        private final boolean bringBack;
        private final ModuleSources sources;
        private final Set<UUID> kept = new HashSet<>();
        private final Map<String, String> placesBySlug = new HashMap<>();
        private final List<Module> added = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        /** @param modules those that the dashboard has */
        Edit(UUID dashboard, List<Module> modules, ModuleSources sources, boolean bringBack) {
            this.dashboard = dashboard;
            this.sources = sources;
            this.bringBack = bringBack;
            modules.forEach(module -> existing.put(module.id, module));
        }

        void place(List<ModuleRequest> requests, UUID parent, String pointer, int depth) {
            if (depth > DEEPEST) {
                throw Problem.badRequest("modules may be nested " + DEEPEST + " levels deep");
            }
            for (int index = 0; index < requests.size(); index++) {
                ModuleRequest request = requests.get(index);
                String place = pointer + "/" + index;
                if (request == null) {
                    throw Problem.badBody(place, "a module is an object");
                }
                int order = Optional.ofNullable(request.order()).orElse(index + 1);
                UUID id = parent;
                try {
                    id = placed(request, parent, order, place).id;
                } catch (Problem problem) {
                    problems.add(problem);
                }
                place(request.modules(), id, place + "/modules", depth + 1);
            }
        }

        List<Fault> faults() {
            return problems.stream()
                    .flatMap(problem -> problem.faults().isEmpty()
                            ? Stream.of(new Fault("/modules", problem.getMessage()))
                            : problem.faults().stream())
                    .toList();
        }

        /** @throws Problem that says what is wrong with the first module in words, and has the faults of all */
        void refuseFaulty() {
            if (!problems.isEmpty()) {
                throw new Problem(problems.get(0).kind(), problems.get(0).getMessage(), faults());
            }
        }

        private Module placed(ModuleRequest request, UUID parent, int order, String place) {
            Module module = module(request, order, place);
            try {
                rules.apply(module, request, sources, order, place);
            } catch (Problem problem) {
                // half changed: nothing of it may reach the database
                entities.detach(module);
                throw problem;
            }
            module.parentId = parent;
            module.position = order;
            String taken = placesBySlug.putIfAbsent(module.slug, place);
            if (taken != null) {
                throw new ModuleFault(request, order, place)
                        .at("slug", "__all__: Module with this Dashboard and Slug already exists.");
            }
            if (!kept.add(module.id)) {
                throw new ModuleFault(request, order, place).at("id", "the same module stands in two places");
            }
            if (!existing.containsKey(module.id)) {
                added.add(module);
                existing.put(module.id, module);
            }
            return module;
        }

        private Module module(ModuleRequest request, int order, String place) {
            if (request.isNew()) {
                return added(UUID.randomUUID());
            }
            Optional<UUID> id = id(request.id());
            Optional<Module> found = id.map(existing::get);
            if (found.isEmpty() && bringBack && id.isPresent()) {
                return added(id.get());
            }
            return found.orElseThrow(() ->
                    new ModuleFault(request, order, place).at("id", "module with id " + request.id() + " not found"));
        }

        private Module added(UUID id) {
            Module module = new Module();
            module.id = id;
            module.dashboardId = dashboard;
            return module;
        }

        void keep() {
            added.forEach(entities::persist);
            entities.flush();
            List<UUID> rest =
                    existing.keySet().stream().filter(id -> !kept.contains(id)).toList();
            if (!rest.isEmpty()) {
                Module.delete("id in ?1", rest);
            }
        }
    }

    /**
     * Makes the tree of modules exactly what the list says: those named by id are changed and moved, others are added, and
     * those not in it are removed.
     *
     * @param bringBack whether an id that the dashboard does not have now comes back with it, as when a version is restored
     * @throws Problem 400 if a module breaks a rule; it has the faults of all of them
     */
    public void replace(UUID dashboard, List<ModuleRequest> requests, boolean bringBack) {
        make(dashboard, Module.of(List.of(dashboard)), requests, bringBack);
    }

    /**
     * Gives a dashboard that has no modules yet this tree of them.
     *
     * @throws Problem 400 if a module breaks a rule; it has the faults of all of them
     */
    public void fill(UUID dashboard, List<ModuleRequest> requests) {
        make(dashboard, List.of(), requests, false);
    }

    private void make(UUID dashboard, List<Module> there, List<ModuleRequest> requests, boolean bringBack) {
        if (count(requests) > MOST_MODULES) {
            throw Problem.badRequest(TOO_MANY);
        }
        Edit edit = new Edit(dashboard, there, new ModuleSources(requests), bringBack);
        edit.place(requests, null, "/modules", 1);
        edit.refuseFaulty();
        edit.keep();
    }

    /**
     * What is wrong with modules that were all to be added, in the order of their places.
     *
     * @param sources those of these modules at least
     */
    public List<Fault> faults(List<ModuleRequest> requests, ModuleSources sources) {
        if (count(requests) > MOST_MODULES) {
            return List.of(new Fault("/modules", TOO_MANY));
        }
        Edit edit = new Edit(null, List.of(), sources, false);
        try {
            edit.place(requests, null, "/modules", 1);
        } catch (Problem problem) {
            edit.problems.add(problem);
        }
        return edit.faults();
    }

    /** Adds one module at the top of a dashboard. */
    public Module add(UUID dashboard, ModuleRequest request) {
        List<Module> there = new ArrayList<>(Module.of(List.of(dashboard)));
        Module module = new Module();
        module.id = UUID.randomUUID();
        module.dashboardId = dashboard;
        int order = Optional.ofNullable(request.order()).orElse(there.size() + 1);
        rules.apply(module, request, new ModuleSources(List.of(request)), order, "");
        module.position = order;
        if (there.stream().anyMatch(other -> other.slug.equals(module.slug))) {
            String message = "Module with this Dashboard and Slug already exists.";
            throw new Problem(
                    Kind.CONFLICT, "validation errors:\n__all__: " + message, List.of(new Fault("/slug", message)));
        }
        entities.persist(module);
        return module;
    }

    private static int count(List<ModuleRequest> requests) {
        return requests.stream()
                .mapToInt(request -> request == null ? 1 : 1 + count(request.modules()))
                .sum();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
