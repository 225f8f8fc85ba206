package org.performanceplatform.stagecraft.dashboards;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class StandardDashboardTest {

    private String group;
    private String address;

    @BeforeEach
    void make_a_service() {
        group = unique("service");
        String type = anonymous().get("/organisation/type?name=service").path("[0].id");
        String node = sending(administrator(), "{\"type_id\":\"" + type + "\",\"name\":\"" + group + "\"}")
                .post("/organisation/node")
                .path("id");
        address = "/organisation/node/" + node + "/standard-dashboard";
    }

    private void dataSet(String type) {
        sending(administrator(), "{\"data_group\":\"" + group + "\",\"data_type\":\"" + type + "\"}")
                .post("/data-sets")
                .then()
                .statusCode(200);
    }

    @Test
    void it_has_a_module_for_every_data_set_that_the_service_has() {
        List.of(
                        "cost-per-transaction",
                        "transactions-by-channel",
                        "customer-satisfaction",
                        "journey",
                        "realtime",
                        "device-usage",
                        "browser-usage",
                        "new-returning-users",
                        "help-usage",
                        "monitoring")
                .forEach(this::dataSet);

        sending(administrator(), "{\"data_group\":\"" + group + "\"}")
                .post(address)
                .then()
                .statusCode(201)
                .body("slug", equalTo(group))
                .body("status", equalTo("unpublished"))
                .body("organisation.name", equalTo(group))
                .body(
                        "modules.slug",
                        contains(
                                "cost-per-transaction",
                                "transactions",
                                "digital-take-up",
                                "user-satisfaction",
                                "completion-rate",
                                "users-now",
                                "devices",
                                "browsers",
                                "new-and-returning-users",
                                "help-usage",
                                "availability"));
    }

    @Test
    void what_has_no_data_set_is_left_out() {
        dataSet("transactions-by-channel");

        sending(administrator(), "{\"data_group\":\"" + group + "\"}")
                .post(address)
                .then()
                .statusCode(201)
                .body("modules.slug", contains("transactions", "digital-take-up"));
    }

    @Test
    void without_any_data_set_it_is_not_made() {
        sending(administrator(), "{\"data_group\":\"" + group + "\"}")
                .post(address)
                .then()
                .statusCode(422)
                .body("message", containsString("transactions-by-channel"));
    }
}
