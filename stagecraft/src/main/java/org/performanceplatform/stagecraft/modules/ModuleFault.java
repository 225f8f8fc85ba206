package org.performanceplatform.stagecraft.modules;

import java.util.List;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;

/** What is wrong with a module, in the reference's words and with a pointer to the place. */
final class ModuleFault {

    private final ModuleRequest request;
    private final int order;
    private final String pointer;

    /** @param pointer where the module stands in the request body */
    ModuleFault(ModuleRequest request, int order, String pointer) {
        this.request = request;
        this.order = order;
        this.pointer = pointer;
    }

    Problem at(String field, String message) {
        return of(message, List.of(new Fault(pointer + "/" + field, message)));
    }

    Problem of(String message, List<Fault> faults) {
        return new Problem(
                Kind.BAD_REQUEST,
                "Error in module " + order + " (slug '" + request.slug() + "') - message: '" + message + "'",
                faults);
    }

    /** The first of the faults in the message, each of them with its place. */
    Problem first(String prefix, List<Fault> faults) {
        return of(prefix + faults.get(0).detail() + " (at " + faults.get(0).pointer() + ")", faults);
    }
}
