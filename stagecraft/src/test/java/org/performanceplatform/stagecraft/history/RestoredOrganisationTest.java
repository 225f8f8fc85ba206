package org.performanceplatform.stagecraft.history;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;

import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class RestoredOrganisationTest {

    private final String slug = unique("restored");

    private String organisation() {
        String type = administrator()
                .get("/organisation/type?name=service")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        return sending(administrator(), "{\"type_id\":\"" + type + "\",\"slug\":\"" + slug + "\",\"name\":\"S\"}")
                .post("/organisation/node")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void a_version_of_before_it_had_an_organisation_is_restored_without_one() {
        sending(administrator(), "{\"slug\":\"" + slug + "\",\"title\":\"T\"}")
                .post("/dashboard")
                .then()
                .statusCode(200);
        String organisation = organisation();
        sending(
                        administrator(),
                        "{\"slug\":\"" + slug + "\",\"title\":\"T\",\"organisation\":\"" + organisation + "\"}")
                .header("If-Match", "\"1\"")
                .put("/dashboard/" + slug)
                .then()
                .statusCode(200)
                .body("organisation.id", equalTo(organisation));

        administrator()
                .post("/dashboard/" + slug + "/versions/1/restore")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("organisation")));
        administrator()
                .post("/dashboard/" + slug + "/versions/2/restore")
                .then()
                .statusCode(200)
                .body("organisation.id", equalTo(organisation));
    }
}
