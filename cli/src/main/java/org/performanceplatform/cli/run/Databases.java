package org.performanceplatform.cli.run;

import java.util.List;
import java.util.Map;
import org.performanceplatform.cli.processes.Launch;

/**
 * The two databases: where the services find them, and what has to be started for it.
 *
 * @param recordSettings environment by which backdrop-write and backdrop-read find MongoDB
 * @param stagecraftSettings environment by which stagecraft finds PostgreSQL
 * @param launches the embedded databases; none for those that the user gave
 */
record Databases(Map<String, String> recordSettings, Map<String, String> stagecraftSettings, List<Launch> launches) {

    static final String POSTGRESQL = "postgresql";
    static final String MONGODB = "mongodb";
}
