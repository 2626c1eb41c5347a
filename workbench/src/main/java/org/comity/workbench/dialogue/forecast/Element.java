package org.comity.workbench.dialogue.forecast;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.data.DataException;

/**
 * An element of an XML file with its place. Document types and entities of a file's own are refused, and so are files that
 * are too deep or have too many elements.
 *
 * @param line on which its start tag ends, from 1
 * @param column at which its start tag ends
 * @param text its own, without spaces around
 */
record Element(String name, int line, int column, String text, List<Element> children) {
    private static final int DEEPEST = 16;
    private static final int MOST = 200_000;

    Element {
        children = List.copyOf(children);
    }

    List<Element> all(String called) {
        return children.stream().filter(child -> child.name.equals(called)).toList();
    }

    Optional<Element> first(String called) {
        return children.stream().filter(child -> child.name.equals(called)).findFirst();
    }

    /** Under construction. */
    private static final class Open {
        final String name;
        final int line;
        final int column;
        final StringBuilder text = new StringBuilder();
        final List<Element> children = new ArrayList<>();

        Open(XMLStreamReader xml) {
            name = xml.getLocalName();
            line = xml.getLocation().getLineNumber();
            column = xml.getLocation().getColumnNumber();
        }

        Element closed() {
            return new Element(name, line, column, text.toString().strip(), children);
        }
    }

    /** The root of a file. @throws DataException in one sentence, with line and column */
    static Element read(byte[] bytes, String file) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return root(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)), file);
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw new DataException(
                    "%s, line %d, column %d: this is no sound XML; look for a tag that is not closed."
                            .formatted(
                                    file, at == null ? 1 : at.getLineNumber(), at == null ? 1 : at.getColumnNumber()),
                    e);
        }
    }

    private static Element root(XMLStreamReader xml, String file) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        int count = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(new Open(xml));
                    if (open.size() > DEEPEST || ++count > MOST) {
                        throw new DataException(
                                "%s, line %d, column %d: the file has too many elements, or too deep ones."
                                        .formatted(file, open.element().line, open.element().column));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new DataException(
                            "%s, line %d, column %d: a file of actors has no document type and no entities of its own; take them out."
                                    .formatted(
                                            file,
                                            xml.getLocation().getLineNumber(),
                                            xml.getLocation().getColumnNumber()));
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.pop().closed();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.element().children.add(closed);
                }
                default -> {} // comments and the like
            }
        }
        throw new DataException("%s is empty.".formatted(file));
    }
}
