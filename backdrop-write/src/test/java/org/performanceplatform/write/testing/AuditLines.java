package org.performanceplatform.write.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines that the audit log gets about one data set, until this is closed. */
public final class AuditLines implements AutoCloseable {

    private final Logger log = Logger.getLogger("audit");
    private final Level before = log.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler;

    public AuditLines(String dataSet) {
        handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getMessage().contains(dataSet)) {
                    lines.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.setLevel(Level.INFO);
        log.addHandler(handler);
    }

    /** All lines so far, in their order. */
    public List<String> all() {
        return lines;
    }

    @Override
    public void close() {
        log.removeHandler(handler);
        log.setLevel(before);
    }
}
