package org.comity.data.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.data.DataException;
import org.comity.data.screen.ZipMembers;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook (Office Open XML, ECMA-376) of a stranger. Only the parts that are needed are unpacked, each through
 * one budget of bytes; a document type declaration, a name that leads elsewhere, a cell beyond the bounds or a damaged
 * part refuses the whole file in one sentence.
 */
public final class XlsxFile {
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final XMLInputFactory XML = xml();

    private final ZipFile zip;
    private final String name;
    private final Bounds bounds;
    private long left;
    private int rowsLeft;

    private XlsxFile(ZipFile zip, String name, Bounds bounds, long left) {
        this.zip = zip;
        this.name = name;
        this.bounds = bounds;
        this.left = left;
        this.rowsLeft = bounds.rows();
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // the JDK's own, whatever else is on the path
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /**
     * Every sheet in its order.
     *
     * @param shown the file's name in sentences
     * @throws DataException in one sentence when it is no workbook, damaged, or beyond the bounds
     */
    public static List<Sheet> read(Path file, String shown, Bounds bounds) throws IOException {
        long size = Files.size(file);
        if (size > bounds.packedBytes()) {
            throw new DataException("%s is larger than %d MB; split it.".formatted(shown, bounds.packedBytes() >> 20));
        }
        checkNames(file, shown);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new XlsxFile(zip, shown, bounds, bounds.most(size)).sheets();
        } catch (ZipException e) {
            throw new DataException(
                    "%s is no workbook or damaged (%s); save it anew as XLSX or CSV.".formatted(shown, e.getMessage()),
                    e);
        } catch (XMLStreamException e) {
            throw new DataException(
                    "%s holds a part that is no sound XML; save it anew as XLSX or CSV.".formatted(shown), e);
        }
    }

    private static void checkNames(Path file, String shown) throws IOException {
        try {
            ZipMembers.isSeveral(file);
        } catch (DataException e) {
            throw new DataException(
                    String.valueOf(e.getMessage()).replace(String.valueOf(file.getFileName()), shown), e);
        }
    }

    private List<Sheet> sheets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        part(RELATIONS, xml -> {
            if (xml.getLocalName().equals("Relationship") && !"External".equals(attribute(xml, "TargetMode"))) {
                targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
            }
        });
        List<String[]> named = new ArrayList<>();
        boolean[] from1904 = {false};
        part(BOOK, xml -> {
            if (xml.getLocalName().equals("sheet")) {
                named.add(new String[] {attribute(xml, "name"), attribute(xml, "id")});
            } else if (xml.getLocalName().equals("workbookPr")) {
                from1904[0] = List.of("1", "true").contains(attribute(xml, "date1904"));
            }
        });
        if (named.isEmpty()) {
            throw new DataException("%s is no workbook: it holds no sheet.".formatted(name));
        }
        Styles styles = Styles.read(this, from1904[0]);
        List<String> texts = SharedTexts.read(this);
        List<Sheet> sheets = new ArrayList<>();
        for (String[] one : named) {
            String target = targets.getOrDefault(one[1], "");
            String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            if (zip.getEntry(path) != null) {
                sheets.add(new Sheet(one[0], new SheetRows(this, one[0], styles, texts).read(path)));
            }
        }
        return sheets;
    }

    /** What is done at each start of an element. */
    interface Visit {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Goes through a part; does nothing when there is none. */
    void part(String path, Visit visit) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return;
        }
        try (InputStream in = new Budget(zip.getInputStream(entry))) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new DataException(
                            "%s holds a document type declaration, which no workbook needs; save it anew as XLSX or CSV."
                                    .formatted(name));
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    visit.at(xml);
                }
            }
            xml.close();
        } catch (TooLarge e) {
            throw tooLarge(e);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLarge large) {
                throw tooLarge(large);
            }
            throw e;
        }
    }

    private DataException tooLarge(TooLarge cause) {
        return new DataException(
                "%s unpacks to more than a workbook of its size may; save the sheets that you need as CSV."
                        .formatted(name),
                cause);
    }

    /** The text of an element up to its end, without that of the elements named; refused when it is too long. */
    String text(XMLStreamReader xml, String place, String without) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int skipped = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    skipped = skipped > 0 || xml.getLocalName().equals(without) ? skipped + 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    skipped = Math.max(0, skipped - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped == 0) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {} // comments and the like
            }
            if (text.length() > bounds.cellCharacters()) {
                throw new DataException("%s has a cell of more than %,d characters in %s; shorten it."
                        .formatted(name, bounds.cellCharacters(), place));
            }
        }
        return text.toString();
    }

    /** The value of an attribute by its plain name; empty when it is not there. */
    static String attribute(XMLStreamReader xml, String wanted) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(wanted)) {
                @Nullable String value = xml.getAttributeValue(i);
                return value == null ? "" : value;
            }
        }
        return "";
    }

    void countRow() {
        if (--rowsLeft < 0) {
            throw new DataException("%s has more than %,d rows; split it.".formatted(name, bounds.rows()));
        }
    }

    DataException beyond(String sheet, String reference) {
        return new DataException("%s has a cell at %s of sheet %s, beyond the %d columns that are read."
                .formatted(
                        name,
                        reference.length() > 20 ? reference.substring(0, 20) + "..." : reference,
                        sheet,
                        bounds.columns()));
    }

    int columns() {
        return bounds.columns();
    }

    /** The budget of bytes is spent. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("too large");
        }
    }

    /** Takes what is read from the file's one budget. */
    private final class Budget extends java.io.FilterInputStream {
        Budget(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new TooLarge();
            }
            return count;
        }
    }
}
