package org.performanceplatform.stagecraft.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.Api.with;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.People;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class RemindersTest {

    @Inject
    Reminders reminders;

    @Inject
    MockMailbox mailbox;

    private String dataSet;
    private String owner;

    @BeforeEach
    void make_a_data_set_with_an_owner() {
        mailbox.clear();
        String owning = People.token("data-owner");
        owner = People.email("data-owner");
        dataSet = sending(administrator(), "{\"data_group\":\"" + unique("ends") + "\",\"data_type\":\"volumes\"}")
                .post("/data-sets")
                .path("name");
        sending(administrator(), "[{\"email\":\"" + owner + "\"}]")
                .put("/data-sets/" + dataSet + "/users")
                .then()
                .statusCode(200);
        assertThat(owning).isNotEmpty();
    }

    private String token(Duration lifetime) {
        return sending(administrator(), "{\"expires_at\":\"" + Instant.now().plus(lifetime) + "\"}")
                .post("/data-sets/" + dataSet + "/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<Mail> mails() {
        return mailbox.getMailsSentTo(owner).stream()
                .filter(mail -> mail.getSubject().contains(dataSet))
                .toList();
    }

    @Test
    void owners_see_which_of_their_tokens_end_soon() {
        String soon = token(Duration.ofDays(20));
        String late = token(Duration.ofDays(200));

        with(People.token("data-owner"))
                .get("/expiring-tokens")
                .then()
                .statusCode(200)
                .body("token.id", hasItem(soon))
                .body("token.id", not(hasItem(late)));
        with(People.token("data-owner")).get("/expiring-tokens?days=300").then().body("token.id", hasItem(late));
    }

    @Test
    void what_others_own_is_not_shown() {
        token(Duration.ofDays(20));
        sending(administrator(), "[]").put("/data-sets/" + dataSet + "/users");

        with(People.token("data-owner"))
                .get("/expiring-tokens")
                .then()
                .body("findAll { it.data_set == '" + dataSet + "' }", empty());
        administrator().get("/expiring-tokens").then().body("data_set", hasItem(dataSet));
    }

    @Test
    void owners_are_told_once_at_each_of_the_days() {
        String id = token(Duration.ofDays(20));

        reminders.send();
        reminders.send();

        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).getText()).contains(id, "rotate", "never");
    }

    @Test
    void nobody_is_told_of_a_token_that_was_revoked_or_lasts() {
        String revoked = token(Duration.ofDays(5));
        administrator().delete("/data-sets/" + dataSet + "/tokens/" + revoked);
        token(Duration.ofDays(100));

        reminders.send();

        assertThat(mails()).isEmpty();
    }
}
