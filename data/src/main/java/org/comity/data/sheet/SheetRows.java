package org.comity.data.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.data.DataException;

/** Reads the rows of one sheet. */
final class SheetRows {
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})\\d{1,7}");
    private static final int LETTERS = 26;

    private final XlsxFile file;
    private final String sheet;
    private final Styles styles;
    private final List<String> texts;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<Sheet.Cell> cells = new ArrayList<>();
    private int number;

    SheetRows(XlsxFile file, String sheet, Styles styles, List<String> texts) {
        this.file = file;
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
    }

    List<Sheet.Row> read(String path) throws IOException, XMLStreamException {
        file.part(path, xml -> {
            switch (xml.getLocalName()) {
                case "row" -> begin(XlsxFile.attribute(xml, "r"));
                case "c" -> cell(xml);
                default -> {} // widths, panes, filters
            }
        });
        end();
        return rows;
    }

    private void begin(String reference) {
        end();
        file.countRow();
        number = reference.matches("\\d{1,7}") ? Integer.parseInt(reference) : number + 1;
    }

    private void end() {
        while (!cells.isEmpty()
                && cells.getLast().text().isEmpty()
                && cells.getLast().isTyped()) {
            cells.removeLast();
        }
        if (!cells.isEmpty()) {
            rows.add(new Sheet.Row(number, cells));
            cells.clear();
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        int column = column(XlsxFile.attribute(xml, "r"));
        String type = XlsxFile.attribute(xml, "t");
        String style = XlsxFile.attribute(xml, "s");
        String place = "row %d of sheet %s".formatted(number, sheet);
        String text = "";
        boolean isFormula = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "is" -> text = file.text(xml, place, "rPh");
                    case "f" -> {
                        file.text(xml, place, "");
                        isFormula = true;
                    }
                    default -> file.text(xml, place, ""); // extensions
                }
            }
        }
        while (cells.size() < column) {
            cells.add(Sheet.Cell.EMPTY);
        }
        Sheet.Cell cell = new Sheet.Cell(value(text, type, style), !isFormula && !type.equals("e"));
        if (cells.size() == column) {
            cells.add(cell);
        } else {
            cells.set(column, cell);
        }
    }

    /** The column of a reference such as {@code B5}, from 0; the next one when there is no reference. */
    private int column(String reference) {
        int column = cells.size();
        if (!reference.isEmpty()) {
            Matcher parts = REFERENCE.matcher(reference);
            if (!parts.matches()) {
                throw file.beyond(sheet, reference);
            }
            column = 0;
            for (char letter : parts.group(1).toCharArray()) {
                column = column * LETTERS + letter - 'A' + 1;
            }
            column--;
        }
        if (column >= file.columns()) {
            throw file.beyond(sheet, reference.isEmpty() ? "row " + number : reference);
        }
        return column;
    }

    private String value(String text, String type, String style) {
        return switch (type) {
            case "s" -> shared(text);
            case "inlineStr", "str" -> SharedTexts.decoded(text);
            case "b" -> text.equals("1") ? "true" : "false";
            case "", "n" -> styles.shown(text.strip(), style);
            default -> text; // dates as ISO text, errors
        };
    }

    private String shared(String index) {
        if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= texts.size()) {
            throw new DataException("A cell in row %d of sheet %s names a shared text that is not there; save it anew."
                    .formatted(number, sheet));
        }
        return texts.get(Integer.parseInt(index));
    }
}
