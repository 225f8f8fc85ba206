package org.performanceplatform.write;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the write API. Addresses with signs that should have been escaped are let in, as ids may have them; what can't be read at all is
 * refused with a reason, where the framework would answer with an empty 400.
 */
@QuarkusMain
public final class WriteService {

    private WriteService() {}

    public static void main(String[] arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
