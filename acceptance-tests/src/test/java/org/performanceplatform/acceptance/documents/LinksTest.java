package org.performanceplatform.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page sends its reader nowhere. */
class LinksTest {

    @ParameterizedTest
    @MethodSource("org.performanceplatform.acceptance.documents.Document#all")
    void every_link_within_the_repository_leads_to_a_file(Document document) {
        var broken = document.links().stream()
                .filter(link -> !link.contains("://") && !link.startsWith("mailto:") && !link.startsWith("#"))
                .map(link -> link.split("#", 2)[0])
                .filter(link -> !Files.exists(document.resolve(link)))
                .toList();

        assertThat(broken).isEmpty();
    }
}
