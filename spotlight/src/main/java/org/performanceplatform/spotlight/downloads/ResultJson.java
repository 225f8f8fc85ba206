package org.performanceplatform.spotlight.downloads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

/** A result as JSON; {@code docs/spotlight.md} describes its members. */
@ApplicationScoped
public class ResultJson {

    private final ObjectMapper mapper;

    @Inject
    ResultJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The bytes of the file; {@code page} is the path of the module's page. */
    public byte[] of(Result result, String sentence, String page) {
        ObjectNode root = mapper.createObjectNode();
        root.put("title", result.title());
        root.put("page", page);
        root.put("sentence", sentence);
        root.put("period", result.period() == null ? null : result.period().apiName());
        root.set("headlines", headlines(result));
        root.set("series", series(result));
        root.set("rows", rows(result));
        root.set("notes", notes(result));
        root.set("freshness", freshness(result.freshness()));
        root.set("provenance", mapper.valueToTree(result.provenance()));
        try {
            return mapper.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ArrayNode headlines(Result result) {
        ArrayNode headlines = mapper.createArrayNode();
        for (Headline headline : result.headlines()) {
            ObjectNode node = headlines.addObject();
            node.put("label", headline.label() == null ? result.title() : headline.label());
            put(node, headline.value(), headline.format());
            node.put("text", headline.text());
            node.put("for", headline.caption());
        }
        return headlines;
    }

    private ArrayNode series(Result result) {
        ArrayNode all = mapper.createArrayNode();
        for (Series series : result.series()) {
            all.addObject()
                    .put("key", series.key())
                    .put("label", series.label())
                    .put("format", series.format().name());
        }
        return all;
    }

    private ArrayNode rows(Result result) {
        ArrayNode rows = mapper.createArrayNode();
        for (int at = 0; at < result.rows().size(); at++) {
            Row row = result.rows().get(at);
            ObjectNode node = rows.addObject().put("label", row.label());
            if (row instanceof Row.Span span) {
                node.put("start", span.start().toString()).put("end", span.end().toString());
            } else if (row instanceof Row.Moment moment) {
                node.put("at", moment.at().toString());
            }
            ArrayNode values = node.putArray("values");
            for (Series series : result.series()) {
                put(values.addObject(), series.values().get(at), series.format());
            }
        }
        return rows;
    }

    /** A value, or null and why: so that nobody takes a missing figure for zero. */
    private static void put(ObjectNode node, Value value, Format format) {
        if (value instanceof Value.Figure figure) {
            double number = figure.number();
            if (number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE) {
                node.put("value", (long) number);
            } else {
                node.put("value", number);
            }
            value.standingInWords().ifPresent(standing -> node.put("standing", standing));
            if (value.isAboveWhole(format)) {
                node.put("aboveWhole", true);
            }
        } else if (value instanceof Value.Text text) {
            node.put("value", text.words());
        } else {
            node.putNull("value");
            node.put("missing", ((Value.Missing) value).reason().words());
        }
    }

    private ArrayNode notes(Result result) {
        ArrayNode notes = mapper.createArrayNode();
        result.notes()
                .forEach(note ->
                        notes.addObject().put("at", note.at().toString()).put("text", note.text()));
        return notes;
    }

    private ObjectNode freshness(Freshness freshness) {
        return mapper.createObjectNode()
                .put("lastUpdated", text(freshness.lastUpdated()))
                .put("nextDue", text(freshness.nextDue()))
                .put("staleSince", text(freshness.staleSince()));
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
