package org.performanceplatform.read;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the read API. Addresses with signs that should have been escaped are let in: {@code where=count>=10}, typed into a command
 * line as it is, would otherwise be refused with an empty 400 before anything here could say why.
 */
@QuarkusMain
public final class ReadService {

    private ReadService() {}

    public static void main(String[] arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
