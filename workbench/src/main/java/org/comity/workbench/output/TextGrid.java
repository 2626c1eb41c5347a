package org.comity.workbench.output;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The cells of a table as padded text, numbers to the right, texts to the left and cut where the terminal ends. */
final class TextGrid {
    private static final String GAP = "  ";
    private static final int NARROWEST_TEXT = 12;
    /** Below this power of ten there are more zeros than a reader counts. */
    private static final int SMALLEST_PLAIN = -7;

    private static final int SHOWN_DIGITS = 5;

    private final List<Column> columns;
    private final List<List<String>> cells = new ArrayList<>();
    private final int[] widths;
    private final NumberFormat wholes;
    private final NumberFormat numbers;
    private final NumberFormat shares;
    private final UnaryOperator<String> countryName;

    TextGrid(Table table, Locale locale, int width, UnaryOperator<String> countryName) {
        this.columns = table.columns();
        this.countryName = countryName;
        ULocale icu = ULocale.forLocale(locale);
        this.wholes = NumberFormat.getIntegerInstance(icu);
        this.numbers = NumberFormat.getNumberInstance(icu);
        this.numbers.setMaximumFractionDigits(340);
        this.shares = NumberFormat.getPercentInstance(icu);
        this.shares.setMaximumFractionDigits(0);
        cells.add(columns.stream().map(Column::label).map(TextGrid::oneLine).toList());
        for (List<Object> row : table.rows()) {
            List<String> texts = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                texts.add(text(columns.get(c), row.get(c)));
            }
            cells.add(texts);
        }
        this.widths = widths(width);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.size(); c++) {
                line.append(c == 0 ? "" : GAP)
                        .append(padded(
                                row.get(c), widths[c], columns.get(c).kind().isNumber()));
            }
            lines.add(line.toString());
            if (lines.size() == 1) {
                lines.add("-".repeat(Arrays.stream(widths).sum() + GAP.length() * Math.max(0, widths.length - 1)));
            }
        }
        return lines;
    }

    private String text(Column column, Object cell) {
        return switch (cell) {
            case Blank blank ->
                switch (blank) {
                    case MISSING -> "..";
                    case NOT_APPLICABLE -> "n/a";
                };
            case Double number -> number(column, number);
            case Number number -> column.kind() == Kind.YEAR ? number.toString() : wholes.format(number.longValue());
            case Boolean flag -> flag ? "yes" : "no";
            default -> column.kind() == Kind.COUNTRY ? country(cell.toString()) : oneLine(cell.toString());
        };
    }

    private String country(String code) {
        String name = countryName.apply(code);
        return name.equals(code) ? code : code + " " + name;
    }

    /** Figures of sources keep all their digits; computed ones show five, the files have ten. */
    private String number(Column column, double value) {
        if (column.kind() == Kind.SHARE) {
            return shares.format(value);
        }
        var decimal = Numbers.decimal(column, value);
        if (column.kind() == Kind.SOURCE_FIGURE) {
            return numbers.format(decimal);
        }
        int magnitude = decimal.precision() - decimal.scale() - 1;
        if (magnitude < SMALLEST_PLAIN && decimal.signum() != 0) {
            return Numbers.text(
                    column,
                    decimal.round(new java.math.MathContext(SHOWN_DIGITS)).doubleValue());
        }
        int places = Math.max(0, SHOWN_DIGITS - 1 - Math.max(0, magnitude));
        return numbers.format(
                magnitude < -3
                        ? decimal.round(new java.math.MathContext(SHOWN_DIGITS))
                        : decimal.setScale(places, java.math.RoundingMode.HALF_EVEN));
    }

    /** Natural widths; while the line is too long the widest text column gives way, down to twelve. */
    private int[] widths(int limit) {
        int[] result = new int[columns.size()];
        for (List<String> row : cells) {
            for (int c = 0; c < result.length; c++) {
                result[c] = Math.max(result[c], shown(row.get(c)));
            }
        }
        int room = limit - GAP.length() * Math.max(0, result.length - 1);
        while (limit > 0 && Arrays.stream(result).sum() > room) {
            int widest = widestText(result);
            if (widest < 0) {
                break;
            }
            result[widest]--;
        }
        return result;
    }

    private int widestText(int[] now) {
        int widest = -1;
        for (int c = 0; c < now.length; c++) {
            Kind kind = columns.get(c).kind();
            boolean mayShrink = (kind == Kind.TEXT || kind == Kind.COUNTRY) && now[c] > NARROWEST_TEXT;
            if (mayShrink && (widest < 0 || now[c] > now[widest])) {
                widest = c;
            }
        }
        return widest;
    }

    private static String padded(String text, int width, boolean right) {
        String cut = shown(text) <= width ? text : cut(text, width - 1) + "…";
        String pad = " ".repeat(Math.max(0, width - shown(cut)));
        return right ? pad + cut : cut + pad;
    }

    private static String cut(String text, int width) {
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            used += shown(codePoint);
            if (used > width) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.toString();
    }

    private static int shown(String text) {
        return text.codePoints().map(TextGrid::shown).sum();
    }

    /** Columns that a character takes on a terminal: 2 for wide East Asian ones, 0 for marks on another. */
    private static int shown(int codePoint) {
        int type = UCharacter.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /** Line breaks and control characters of a source must not reach a terminal. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
