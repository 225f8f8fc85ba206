package org.performanceplatform.stores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Serves the embedded MongoDB as a process of its own: {@code MongoProcess DIRECTORY PORT}. Prints its connection string once it listens, and
 * ends with status 1 when its file fails, so that whoever started it starts it again.
 */
public final class MongoProcess {

    private static final long HEALTH_INTERVAL_MILLIS = 1000;

    private static final Logger ALL_MESSAGES = Logger.getLogger("");

    /** Its messages quote whole commands, data included; the client gets the error anyway. */
    private static final Logger COMMAND_MESSAGES = Logger.getLogger("de.bwaldvogel.mongo.wire.MongoDatabaseHandler");

    private MongoProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: MongoProcess DIRECTORY PORT");
            System.exit(2);
        }
        ALL_MESSAGES.setLevel(Level.WARNING);
        COMMAND_MESSAGES.setLevel(Level.OFF);
        EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "stop-mongodb"));
        System.out.println("MongoDB listens at " + mongo.connectionString());
        while (!mongo.failed()) {
            Thread.sleep(HEALTH_INTERVAL_MILLIS);
        }
        System.err.println("The file in " + arguments[0] + " has failed. Is the disk full?");
        Runtime.getRuntime().halt(1);
    }
}
