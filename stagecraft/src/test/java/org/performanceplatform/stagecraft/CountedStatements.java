package org.performanceplatform.stagecraft;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Sees every statement that is sent to the database, but for those that no request asked for: the one that follows the
 * configuration all the time, and those of the housekeeping.
 */
@ApplicationScoped
@PersistenceUnitExtension
public class CountedStatements implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final String FOLLOWING = "select version from configuration";
    private static final String HOUSEKEEPING = "housekeeping";
    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        if (!sql.equals(FOLLOWING) && !Thread.currentThread().getName().equals(HOUSEKEEPING)) {
            STATEMENTS.add(sql);
        }
        return sql;
    }

    /** The statements that a request, or whatever it is, takes. */
    public static List<String> of(Runnable work) {
        STATEMENTS.clear();
        work.run();
        return List.copyOf(STATEMENTS);
    }
}
