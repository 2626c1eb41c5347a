package org.comity.workbench.output;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An Atom feed (RFC 4287). Ids follow from the names that are given, so that the same entry has the same id for ever. */
public final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /**
     * The feed itself.
     *
     * @param name its id follows from it
     * @param page the address of the page that shows the same
     * @param self its own address; empty where that is a secret
     */
    public record Head(
            String name, String title, String subtitle, Instant updated, String page, Optional<String> self) {}

    /**
     * An entry.
     *
     * @param name its id follows from it
     * @param category one word
     * @param page the address of its page
     */
    public record Entry(
            String name, String title, Instant updated, String author, String category, String page, String text) {}

    /** Writes the feed. */
    public static String of(Head head, List<Entry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", id(head.name()));
            element(xml, "title", head.title());
            element(xml, "subtitle", head.subtitle());
            element(xml, "updated", head.updated().toString());
            link(xml, "alternate", head.page());
            if (head.self().isPresent()) {
                link(xml, "self", head.self().get());
            }
            for (Entry one : entries) {
                entry(xml, one);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Entry one) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", id(one.name()));
        element(xml, "title", one.title());
        element(xml, "updated", one.updated().toString());
        xml.writeStartElement("author");
        element(xml, "name", one.author());
        xml.writeEndElement();
        xml.writeStartElement("category");
        xml.writeAttribute("term", clean(one.category()));
        xml.writeEndElement();
        link(xml, "alternate", one.page());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(clean(one.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("comity " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Without the control characters that no XML may hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
