package org.performanceplatform.read.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Batch;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.core.revisions.RevisionDrafts;
import org.performanceplatform.core.revisions.RevisionWriter;
import org.performanceplatform.read.testing.OverHttp;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@QuarkusTest
class RevisionsOverHttpTest extends OverHttp {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant AT = Instant.parse("2016-03-01T09:00:00Z");

    private final ObjectMapper mapper = new ObjectMapper();
    private final String group = "g" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void the_example_of_the_page_is_answered_as_it_says() throws Exception {
        // Given
        Matcher block = Pattern.compile("```revision\\n(.*?)\\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/read-api.md")));
        assertThat(block.find()).isTrue();
        ObjectNode example = (ObjectNode) mapper.readTree(block.group(1));
        Document before = new Document("_id", example.path("record_id").textValue())
                .append("_timestamp", date(example.path("timestamp")))
                .append("_end_at", date(example.path("end_at")))
                .append("channel", example.at("/dimensions/channel").textValue())
                .append(example.path("field").textValue(), example.path("old").longValue());
        Document after = new Document(before)
                .append(example.path("field").textValue(), example.path("new").longValue());
        revise(
                Instant.from(OffsetDateTime.parse(example.path("at").textValue())),
                before,
                Optional.of(after),
                example.path("reason").textValue(),
                true);

        // When
        JsonNode answer = json(revisions("", "Accept", "application/json"));

        // Then
        assertThat(answer.path("data")).hasSize(1);
        example.set("id", answer.at("/data/0/id"));
        assertThat(answer.at("/data/0")).isEqualTo(example);
        assertThat(answer.at("/data/0/id").textValue()).matches("[0-9a-f]{32}");
    }

    @Test
    void only_what_settled_batches_changed_is_listed() throws Exception {
        revise(AT, record("a", 1), Optional.of(record("a", 2)), null, false);

        assertThat(json(revisions("")).path("data")).isEmpty();
    }

    @Test
    void pages_are_linked_the_newest_first() throws Exception {
        for (int i = 0; i < 5; i++) {
            revise(AT.plusSeconds(i), record("r" + i, 1), Optional.of(record("r" + i, 2)), null, true);
        }

        HttpResponse<byte[]> first = revisions("?limit=3&field=count");
        String link = first.headers().firstValue("Link").orElseThrow();
        HttpResponse<byte[]> second = revisions(link.substring(1, link.indexOf('>')));

        assertThat(json(first).at("/data/0/record_id").textValue()).isEqualTo("r4");
        assertThat(json(first).path("data")).hasSize(3);
        assertThat(json(second).path("data")).hasSize(2);
        assertThat(json(second).at("/data/1/record_id").textValue()).isEqualTo("r0");
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void an_unchanged_list_is_not_sent_again() throws Exception {
        revise(AT, record("a", 1), Optional.of(record("a", 2)), null, true);
        String tag = revisions("").headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = revisions("", "If-None-Match", tag);
        revise(AT.plusSeconds(1), record("a", 2), Optional.empty(), null, true);
        HttpResponse<byte[]> changed = revisions("", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("Cache-Control")).hasValue("max-age=120, must-revalidate");
        assertThat(changed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(json(changed).at("/data/0/deleted").asBoolean()).isTrue();
    }

    @Test
    void the_feed_has_what_rfc_4287_asks_for() throws Exception {
        // Given
        revise(AT, record("a", 1200), Optional.of(record("a", 1250)), "Late \u0007 & <returns>", true);
        revise(AT.plusSeconds(60), record("b", 5), Optional.empty(), null, true);

        // When
        HttpResponse<byte[]> byAccept = revisions("?limit=1", "Accept", "application/atom+xml, text/xml;q=0.5");
        HttpResponse<byte[]> whole = revisions("?format=atom");

        // Then
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("application/atom+xml");
        Element feed = xml(whole);
        assertThat(feed.getTagName()).isEqualTo("feed");
        assertThat(child(feed, "id")).startsWith("urn:uuid:");
        assertThat(child(feed, "title")).isEqualTo("Revised figures: " + group + " figures");
        assertThat(child(feed, "updated")).isEqualTo("2016-03-01T09:01:00Z");
        assertThat(child((Element) feed.getElementsByTagNameNS(ATOM, "author").item(0), "name"))
                .isEqualTo(group);
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        Element entry = (Element) entries.item(1);
        assertThat(child(entry, "title")).isEqualTo("Count for January 2016 changed from 1,200 to 1,250");
        assertThat(child(entry, "updated")).isEqualTo("2016-03-01T09:00:00Z");
        assertThat(child(entry, "content")).endsWith("Reason: Late \uFFFD & <returns>");
        Element page = xml(byAccept);
        assertThat(page.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(1);
        assertThat(child(page, "id")).isEqualTo(child(feed, "id"));
        assertThat(child((Element) page.getElementsByTagNameNS(ATOM, "entry").item(0), "id"))
                .isEqualTo(child((Element) entries.item(0), "id"));
        assertThat(text(byAccept)).contains("rel=\"next\"").contains("rel=\"self\"");
    }

    @ParameterizedTest
    @CsvSource({"?limit=0, limit", "?limit=1001, limit", "?cursor=start, cursor", "?colour=red, colour"})
    void what_is_not_understood_is_refused(String query, String parameter) throws Exception {
        stagecraft.add(SomeDataSet.published(group, "figures"));

        HttpResponse<byte[]> answer = revisions(query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").textValue()).contains(parameter);
    }

    @Test
    void an_unknown_data_set_has_none() throws Exception {
        assertThat(revisions("").statusCode()).isEqualTo(404);
    }

    private void revise(Instant at, Document before, Optional<Document> after, String reason, boolean settled) {
        stagecraft.add(SomeDataSet.published(group, "figures"));
        MongoDatabase store = mongo.getDatabase(database);
        DataSetName name = DataSetName.of(group, "figures");
        HeadWriter heads = new HeadWriter(store, Durability.of(store), Clock.systemUTC());
        Batch batch = heads.begin(name, heads.ids().finish());
        Publication publication = Publication.at(at, Optional.ofNullable(reason));
        List<Document> drafts = RevisionDrafts.of(
                batch.collection(), before, after, publication, batch.ids().batch());
        new RevisionWriter(store).announceFew(name, drafts, WriteConcern.W1);
        if (settled) {
            heads.settle(batch, Optional.empty());
        }
    }

    private static Document record(String id, long count) {
        return new Document("_id", id)
                .append("_timestamp", Date.from(Instant.parse("2016-01-01T00:00:00Z")))
                .append("period", "month")
                .append("count", count);
    }

    private static Date date(JsonNode text) {
        return Date.from(OffsetDateTime.parse(text.textValue()).toInstant());
    }

    private HttpResponse<byte[]> revisions(String query, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Origin", "https://example.org"));
        all.addAll(List.of(headers));
        return get("/data/" + group + "/figures/revisions" + query, all.toArray(String[]::new));
    }

    private static Element xml(HttpResponse<byte[]> answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body()))
                .getDocumentElement();
    }

    private static String child(Element parent, String name) {
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (name.equals(parent.getChildNodes().item(i).getLocalName())) {
                return parent.getChildNodes().item(i).getTextContent();
            }
        }
        return null;
    }
}
