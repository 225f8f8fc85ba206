package org.performanceplatform.stagecraft.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.errors.Problem;

class OrganisationPairsTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();

    private final Faults faults = new Faults();

    private static OrganisationNode node(UUID id, String slug, String name, UUID... parents) {
        return new OrganisationNode(id, slug, "agency", name, null, Set.of(parents));
    }

    private static Placed<OrganisationEntry> entry(int place, String slug, String name) {
        return new Placed<>("/" + place, new OrganisationEntry(slug, name, null, "agency", null));
    }

    private Map<String, UUID> pairs(List<Placed<OrganisationEntry>> entries, OrganisationNode... there) {
        return new OrganisationPairs(entries, new OrganisationIndex(List.of(there)), faults).ids();
    }

    @Test
    void the_one_with_the_slug_is_meant_whatever_its_name_was() {
        assertThat(pairs(List.of(entry(0, "parks", "New name")), node(ONE, "parks", "Old name")))
                .containsExactly(Map.entry("/0", ONE));
    }

    @Test
    void of_several_with_a_slug_type_and_name_decide_and_the_last_is_the_one_left() {
        Map<String, UUID> ids = pairs(
                List.of(entry(0, "parks", "New name"), entry(1, "parks", "South")),
                node(ONE, "parks", "North"),
                node(TWO, "parks", "South"));

        assertThat(ids).containsExactlyInAnyOrderEntriesOf(Map.of("/0", ONE, "/1", TWO));
    }

    @Test
    void what_could_be_either_is_refused() {
        pairs(List.of(entry(0, "parks", "New name")), node(ONE, "parks", "North"), node(TWO, "parks", "South"));

        assertThat(faults.areIn("/0")).isTrue();
    }

    @Test
    void a_second_of_the_same_slug_is_a_new_one() {
        Map<String, UUID> ids =
                pairs(List.of(entry(0, "parks", "North"), entry(1, "parks", "South")), node(ONE, "parks", "North"));

        assertThat(ids.get("/0")).isEqualTo(ONE);
        assertThat(ids.get("/1")).isNotNull().isNotEqualTo(ONE);
    }

    @Test
    void where_a_slug_is_not_enough_type_and_name_are_said_too() {
        OrganisationIndex index =
                new OrganisationIndex(List.of(node(ONE, "parks", "North"), node(TWO, "parks", "South", ONE)));

        assertThat(index.reference(ONE)).hasToString("{\"slug\":\"parks\",\"type\":\"agency\",\"name\":\"North\"}");
        assertThat(index.resolve(index.reference(ONE), "/parent", faults)).contains(ONE);
        assertThat(index.resolve(TextNode.valueOf("parks"), "/parent", faults)).isEmpty();
        assertThatThrownBy(faults::refuse).isInstanceOf(Problem.class).hasMessageContaining("several organisations");
    }

    @Test
    void whoever_would_be_their_own_ancestor_is_found() {
        OrganisationIndex index =
                new OrganisationIndex(List.of(node(ONE, "north", "North"), node(TWO, "south", "South", ONE)));

        assertThat(index.circles(Map.of(ONE, Set.of(TWO)))).containsExactly(ONE);
        assertThat(index.circles(Map.of(ONE, Set.of(TWO), TWO, Set.of()))).isEmpty();
    }
}
