package org.performanceplatform.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.performanceplatform.acceptance.platform.PlatformScript;

/** No page sends its reader nowhere. */
class LinksTest {

    @ParameterizedTest
    @MethodSource("org.performanceplatform.acceptance.documents.Document#all")
    void every_link_within_the_repository_leads_to_a_file(Document document) {
        assertThat(within(document))
                .allSatisfy(link -> assertThat(document.resolve(fileOf(link))).exists());
    }

    @ParameterizedTest
    @MethodSource("org.performanceplatform.acceptance.documents.Document#all")
    void every_link_to_a_heading_of_a_page_finds_it_there(Document document) {
        assertThat(within(document))
                .filteredOn(link -> link.contains("#") && Files.exists(document.resolve(fileOf(link))))
                .allSatisfy(link -> assertThat(anchorsOf(document, link)).contains(link.split("#", 2)[1]));
    }

    private static List<String> within(Document document) {
        return document.links().stream()
                .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                .toList();
    }

    private static String fileOf(String link) {
        return link.split("#", 2)[0];
    }

    private static Iterable<String> anchorsOf(Document document, String link) {
        return new Document(PlatformScript.REPOSITORY.relativize(document.resolve(fileOf(link)))).anchors();
    }
}
