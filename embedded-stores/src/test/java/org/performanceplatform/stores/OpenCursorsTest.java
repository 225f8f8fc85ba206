package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OpenCursorsTest {

    private final AtomicLong now = new AtomicLong();
    private final CursorRegistry registry = new CursorRegistry();
    private final OpenCursors cursors = new OpenCursors(registry, now::get);

    @Test
    void a_cursor_that_is_used_is_kept_however_long_it_takes() {
        long id = add();

        for (int i = 0; i < 3; i++) {
            pass(Duration.ofMinutes(9));
            registry.getCursor(id).takeDocuments(1);
        }
        cursors.forgetUnused();

        assertThat(registry.size()).isEqualTo(1);
    }

    @Test
    void a_cursor_that_is_not_used_is_forgotten_after_ten_minutes() {
        add();
        pass(Duration.ofMinutes(9));
        long later = add();
        pass(Duration.ofMinutes(2));

        cursors.forgetUnused();

        assertThat(registry.size()).isEqualTo(1);
        assertThat(registry.getCursor(later).getId()).isEqualTo(later);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private long add() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            documents.add(new Document("_id", i));
        }
        long id = cursors.newId();
        cursors.add(new InMemoryCursor(id, documents));
        return id;
    }
}
