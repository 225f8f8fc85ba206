package org.performanceplatform.stores;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a MongoDB command means for durability. */
enum CommandKind {
    /** Changes data: acknowledged once it is on the disk. */
    CHANGE,
    /** Changes data, and says in its {@code writeConcern} that one server's memory is enough: a later change makes it durable. */
    LAZY_CHANGE,
    /** Reads with {@code readConcern} majority or stronger: sees only what is on the disk. */
    DURABLE_READ,
    /** Reads whatever is there. */
    READ;

    private static final Set<String> READS = Set.of(
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "currentop",
            "dbstats",
            "distinct",
            "endsessions",
            "explain",
            "find",
            "getcmdlineopts",
            "getlasterror",
            "getlog",
            "getmore",
            "getparameter",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "killsessions",
            "listcollections",
            "listcommands",
            "listdatabases",
            "listindexes",
            "ping",
            "refreshsessions",
            "replsetgetstatus",
            "serverstatus",
            "startsession",
            "validate",
            "whatsmyuri");

    private static final Set<String> DURABLE_LEVELS = Set.of("majority", "linearizable", "snapshot");

    /** The name of a command is its first field. One that is not known to be a read counts as a change. */
    static CommandKind of(Document command) {
        String name = command.keySet().iterator().next().toLowerCase(Locale.ROOT);
        boolean reads = name.equals("aggregate") ? !writesItsResult(command) : READS.contains(name);
        if (!reads) {
            return memoryIsEnough(command.get("writeConcern")) ? LAZY_CHANGE : CHANGE;
        }
        return command.get("readConcern") instanceof Document concern && DURABLE_LEVELS.contains(concern.get("level"))
                ? DURABLE_READ
                : READ;
    }

    private static boolean memoryIsEnough(Object writeConcern) {
        return writeConcern instanceof Document concern
                && concern.get("w") instanceof Number servers
                && servers.intValue() <= 1
                && !Boolean.TRUE.equals(concern.get("j"));
    }

    private static boolean writesItsResult(Document command) {
        return command.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }
}
