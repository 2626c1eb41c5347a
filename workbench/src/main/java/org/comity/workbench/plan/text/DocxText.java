package org.comity.workbench.plan.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.data.DataException;
import org.comity.workbench.plan.text.Block.Kind;
import org.comity.workbench.plan.text.Block.Place;

/**
 * The paragraphs of a DOCX file: only its main part is unpacked, within bounds, and read as a stream without document
 * types or entities. Deleted text, footnotes, headers and footers are left out. A paragraph counts as a line.
 */
final class DocxText {
    private static final String MAIN = "word/document.xml";
    private static final int LARGEST = 256 << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final int HIGHEST_RATIO = 200;
    private static final int SMALL = 1 << 20;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private boolean listed;
    /** Cells begun in the row that is read, and one; 0 outside tables. */
    private int cells;

    private int paragraph;
    private int skipped;

    private DocxText() {}

    static List<Block> blocks(String name, byte[] file) throws IOException {
        byte[] xml = main(name, file);
        DocxText reader = new DocxText();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            reader.read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new DataException("%s cannot be read as DOCX: its main part is no sound XML.".formatted(name), e);
        }
        return reader.blocks;
    }

    private static byte[] main(String name, byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (int i = 0; i < MOST_ENTRIES; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                if (entry.getName().equals(MAIN)) {
                    return unpack(name, zip, file.length);
                }
            }
        } catch (ZipException e) {
            throw new DataException("%s is a broken zip file.".formatted(name), e);
        }
        throw new DataException("%s is a zip file but no DOCX.".formatted(name));
    }

    private static byte[] unpack(String name, InputStream part, int packed) throws IOException {
        long most = Math.min(LARGEST, Math.max(SMALL, (long) packed * HIGHEST_RATIO));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            if (out.size() + (long) read > most) {
                throw new DataException("%s unpacks to more than %d times its size.".formatted(name, HIGHEST_RATIO));
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = xml.getLocalName().equals("t");
                    start(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    end(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText && skipped == 0) {
                        text.append(PlainText.clean(xml.getText().replace('\n', ' ')));
                    }
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "Fallback", "moveFrom", "del" -> skipped++;
            case "p" -> {
                if (cells == 0) {
                    finish();
                } else if (!text.isEmpty()) {
                    text.append(' ');
                }
                paragraph++;
            }
            case "tr" -> {
                finish();
                cells = 1;
            }
            case "tc" -> {
                if (cells > 1) {
                    text.append(Rows.CELL);
                }
                cells++;
            }
            case "pStyle" -> style = value(xml).toLowerCase(Locale.ROOT);
            case "numPr" -> listed = true;
            case "tab", "br", "cr" -> text.append(' ');
            case "noBreakHyphen" -> text.append('-');
            default -> {}
        }
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void end(String element) {
        switch (element) {
            case "Fallback", "moveFrom", "del" -> skipped--;
            case "p" -> {
                if (cells == 0) {
                    finish();
                }
            }
            case "tr" -> {
                cells = 0;
                finish();
            }
            default -> {}
        }
    }

    private void finish() {
        String whole = text.toString().strip().replaceAll(" {2,}", " ");
        for (int from = 0; from < whole.length(); from += Paragraphs.LONGEST) {
            add(whole.substring(from, Math.min(whole.length(), from + Paragraphs.LONGEST)));
        }
        text.setLength(0);
        style = "";
        listed = false;
    }

    private void add(String whole) {
        int cut = Rows.isRow(whole)
                ? Rows.labelLength(whole)
                : Math.max(Labels.length(whole), Sections.labelLength(whole));
        boolean alone = cut >= whole.length();
        String label = cut > 0 && !alone ? Rows.labelOf(whole.substring(0, cut)) : "";
        String rest = alone ? whole : whole.substring(cut);
        boolean heading = alone || style.startsWith("heading") || style.equals("title") || style.equals("subtitle");
        Kind kind = heading ? Kind.HEADING : listed ? Kind.ITEM : Paragraphs.kind(label, rest, 1);
        String shown = label.isEmpty() && kind == Kind.ITEM ? "•" : label;
        blocks.add(new Block(kind, shown, rest, List.of(new Place(0, Math.max(1, paragraph), 0))));
    }
}
