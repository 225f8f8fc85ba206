package org.performanceplatform.stagecraft.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.access.Role;
import org.performanceplatform.stagecraft.datasets.CommaSeparated;

class JsonFaultsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What requests are made of. */
    record Request(List<Role> roles, CommaSeparated names, List<Part> parts) {

        record Part(String text) {}
    }

    private static Problem refused(String body) {
        return refused(body, new TypeReference<Request>() {});
    }

    private static Problem refused(String body, TypeReference<?> type) {
        return JsonFaults.problem(
                catchThrowableOfType(JsonProcessingException.class, () -> MAPPER.readValue(body, type)));
    }

    @Test
    void a_word_that_is_no_role_is_named_with_its_place_and_the_roles_there_are() {
        Problem problem = refused("{\"roles\":[\"admin\",\"king\"]}");

        String detail = "'roles/1': 'king' is not a role; those there are: admin, dashboard-editor, data-owner";
        assertThat(problem).hasMessage("options failed validation: " + detail);
        assertThat(problem.faults()).containsExactly(new Fault("/roles/1", detail));
    }

    @Test
    void a_list_of_names_that_holds_something_else_is_named_by_its_field() {
        Problem problem = refused("{\"names\":[\"a\",1]}");

        assertThat(problem.faults())
                .containsExactly(new Fault("/names", "'names': a list of names holds 1, which is not a name"));
    }

    @Test
    void an_item_of_the_wrong_type_is_named_by_its_list() {
        Problem problem = refused("{\"parts\":[{},3]}");

        assertThat(problem.faults()).containsExactly(new Fault("/parts/1", "'parts/1' is not of type 'object'"));
    }

    @Test
    void a_body_that_should_be_a_list_or_an_object_is_told_which() {
        assertThat(refused("{}", new TypeReference<List<Request>>() {}))
                .hasMessage("error decoding JSON: an array is expected");
        assertThat(refused("[]")).hasMessage("error decoding JSON: an object is expected");
    }
}
