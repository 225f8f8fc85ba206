package org.performanceplatform.write.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A database of which a process sees only so many writes: at the next one the process dies, before the write is done. */
public final class FragileDatabase {

    private static final Set<String> WRITES =
            Set.of("updateOne", "replaceOne", "deleteOne", "deleteMany", "insertOne", "bulkWrite", "findOneAndUpdate");

    private int left;

    /** The process is dead; no catch of exceptions may keep it alive. */
    public static final class KilledError extends Error {
        private static final long serialVersionUID = 1L;

        KilledError() {
            super("killed", null, false, false);
        }
    }

    private FragileDatabase(int writes) {
        this.left = writes;
    }

    public static MongoDatabase dyingAfter(int writes, MongoDatabase database) {
        return new FragileDatabase(writes).wrapped(MongoDatabase.class, database);
    }

    private <T> T wrapped(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (WRITES.contains(method.getName()) && left-- <= 0) {
                        throw new KilledError();
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (answer instanceof MongoCollection<?> collection) {
                            return wrapped(MongoCollection.class, collection);
                        }
                        return answer instanceof MongoDatabase inner ? wrapped(MongoDatabase.class, inner) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
