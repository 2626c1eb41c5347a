package org.comity.server.digest;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** News as an Atom feed (RFC 4287). Ids depend on the account and on the rows of the log alone. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /**
     * Writes the feed.
     *
     * @param base the server's address, before the path of a page
     * @param empty when the feed was made, which is its age while it has no entry
     */
    static String of(String account, String title, String subtitle, String base, List<News> news, Instant empty) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", id("feed " + account));
            element(xml, "title", title);
            element(xml, "subtitle", subtitle);
            element(xml, "updated", (news.isEmpty() ? empty : news.getFirst().when()).toString());
            link(xml, base + "/desk/mine");
            for (News one : news) {
                entry(xml, base, one);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, String base, News news) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", id(news.hash()));
        element(xml, "title", news.title());
        element(xml, "updated", news.when().toString());
        xml.writeStartElement("author");
        element(xml, "name", news.who());
        xml.writeEndElement();
        xml.writeStartElement("category");
        xml.writeAttribute("term", clean(news.mark()));
        xml.writeEndElement();
        link(xml, base + news.address());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(clean(news.mark() + "\n" + news.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", address);
    }

    private static String id(String text) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("comity " + text).getBytes(StandardCharsets.UTF_8));
    }

    /** Without the control characters that no XML may hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
