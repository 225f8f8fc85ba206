package org.performanceplatform.read.revisions;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.performanceplatform.core.revisions.Revision;
import org.performanceplatform.core.revisions.RevisionReader;
import org.performanceplatform.core.revisions.RevisionWords;
import org.performanceplatform.stagecraftclient.DataSet;

/** Revisions as an Atom feed (RFC 4287), its pages linked as RFC 5005, section 3, says. */
final class RevisionFeed {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ID = "urn:uuid:";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private RevisionFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * The feed of a page.
     *
     * @param path of the revisions of the data set
     * @param self the path with the parameters that were given
     * @param next the path of the next page, if there is one
     * @param changed when the data set last changed: for a feed that has no entry
     */
    static byte[] of(
            DataSet dataSet,
            RevisionReader.Page page,
            String path,
            String self,
            Optional<String> next,
            Instant changed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.setDefaultNamespace(ATOM);
            writer.writeStartElement(ATOM, "feed");
            writer.writeDefaultNamespace(ATOM);
            new RevisionFeed(writer).write(dataSet, page, path, self, next, changed);
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void write(
            DataSet dataSet, RevisionReader.Page page, String path, String self, Optional<String> next, Instant changed)
            throws XMLStreamException {
        String called = dataSet.title().isEmpty() ? dataSet.dataGroup() + " " + dataSet.dataType() : dataSet.title();
        element("id", uuid("revisions of " + dataSet.name()));
        element("title", "Revised figures: " + called);
        element("updated", newest(page).orElse(changed).toString());
        author(dataSet.organisation().isEmpty() ? dataSet.dataGroup() : dataSet.organisation());
        link("self", MEDIA_TYPE, self);
        link("alternate", "application/json", path);
        if (next.isPresent()) {
            link("next", MEDIA_TYPE, next.get());
        }
        for (Revision revision : page.revisions()) {
            entry(revision, path);
        }
    }

    private void entry(Revision revision, String path) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element("id", uuid("revision " + revision.id()));
        element("title", RevisionWords.title(revision));
        element("published", revision.at().toString());
        element("updated", revision.at().toString());
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", clean(revision.change().field()));
        link(
                "related",
                "application/json",
                path + "?record=" + encoded(revision.record().id()));
        xml.writeStartElement(ATOM, "content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(clean(RevisionWords.title(revision) + "."
                + revision.reason().map(reason -> " Reason: " + reason).orElse(" No reason was given.")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static Optional<Instant> newest(RevisionReader.Page page) {
        return page.revisions().stream().map(Revision::at).findFirst();
    }

    private static String uuid(String name) {
        return ID + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Characters that XML can't say (XML 1.0, section 2.2) are replaced. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(point -> isXml(point) ? point : 0xFFFD).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
