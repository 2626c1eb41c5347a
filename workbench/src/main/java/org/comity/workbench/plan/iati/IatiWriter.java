package org.comity.workbench.plan.iati;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes activities in the order of elements that the schema of 2.03 asks for. */
final class IatiWriter {
    private static final String PLANNED_START = "1";
    private static final String PLANNED_END = "3";
    private static final String ACCOUNTABLE = "2";
    private static final String IMPLEMENTING = "4";

    private final IatiExport export;
    private final XMLStreamWriter xml;

    IatiWriter(IatiExport export, OutputStream out) {
        this.export = export;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(Instant now) {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeComment(" " + comment(String.join(" · ", export.marks())) + " ");
            xml.writeStartElement("iati-activities");
            xml.writeAttribute("version", "2.03");
            xml.writeAttribute(
                    "generated-datetime", now.truncatedTo(ChronoUnit.SECONDS).toString());
            for (Activity activity : export.activities()) {
                write(activity);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new java.io.IOException("The output cannot be written.", e));
        }
    }

    private void write(Activity activity) throws XMLStreamException {
        Reporter reporter = export.reporter();
        xml.writeStartElement("iati-activity");
        xml.writeAttribute(
                "last-updated-datetime",
                activity.changed().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeAttribute("xml:lang", reporter.language());
        xml.writeStartElement("iati-identifier");
        xml.writeCharacters(reporter.organisation() + "-" + activity.id());
        xml.writeEndElement();
        narrative("reporting-org", reporter.name(), "ref", reporter.organisation(), "type", reporter.type());
        narrative("title", activity.title());
        narrative("description", activity.text(), "type", "1");
        narrative("participating-org", activity.owner(), "role", ACCOUNTABLE, "type", reporter.type());
        for (String supporter : activity.supporters()) {
            narrative("participating-org", supporter, "role", IMPLEMENTING, "type", reporter.type());
        }
        empty("activity-status", "code", activity.status());
        if (activity.starts().isPresent()) {
            empty(
                    "activity-date",
                    "type",
                    PLANNED_START,
                    "iso-date",
                    day(activity.starts().get()));
        }
        if (activity.due().isPresent()) {
            empty(
                    "activity-date",
                    "type",
                    PLANNED_END,
                    "iso-date",
                    day(activity.due().get()));
        }
        if (activity.country().isPresent()) {
            empty("recipient-country", "code", activity.country().get());
        }
        if (activity.hasBudget()) {
            budget(activity);
        }
        xml.writeEndElement();
    }

    private void budget(Activity activity) throws XMLStreamException {
        String start = day(activity.starts().orElseThrow());
        xml.writeStartElement("budget");
        xml.writeAttribute("type", "1"); // original
        xml.writeAttribute("status", "1"); // indicative
        empty("period-start", "iso-date", start);
        empty("period-end", "iso-date", day(activity.due().orElseThrow()));
        xml.writeStartElement("value");
        xml.writeAttribute("currency", activity.cost().orElseThrow().currency());
        xml.writeAttribute("value-date", start);
        xml.writeCharacters(activity.cost().orElseThrow().amount().toPlainString());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** An element with attributes (names and values in turn) and one narrative. */
    private void narrative(String element, String text, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
        xml.writeStartElement("narrative");
        xml.writeCharacters(sound(text));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String sound(String text) {
        StringBuilder sound = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF))
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }

    /** A comment holds no two hyphens and does not end in one. */
    private static String comment(String text) {
        return sound(text).replace('-', '\u2010');
    }
}
