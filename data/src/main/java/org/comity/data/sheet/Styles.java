package org.comity.data.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Which cells show their number as a date. Excel keeps a date as days since the end of 1899 and shows it by the format
 * of the cell's style.
 *
 * @param dates for each cell style, whether it shows a date
 * @param from1904 whether days are counted from 1904, as on old Macintoshes
 */
record Styles(List<Boolean> dates, boolean from1904) {
    /** Formats that every Excel knows by number and that show a date or time. */
    private static final List<Integer> BUILT_IN = List.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);
    /** Parts of a format that are not letters of a date: quoted words, colours, escaped letters. */
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private static final Pattern DATE = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate MACINTOSH_ZERO = LocalDate.of(1904, 1, 1);
    private static final long LAST_DAY = 2_958_465; // the end of 9999
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    static Styles read(XlsxFile file, boolean from1904) throws IOException, XMLStreamException {
        Map<Integer, Boolean> formats = new HashMap<>();
        BUILT_IN.forEach(number -> formats.put(number, true));
        List<Boolean> dates = new ArrayList<>();
        boolean[] cells = {false};
        file.part("xl/styles.xml", xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    String code =
                            WORDS.matcher(XlsxFile.attribute(xml, "formatCode")).replaceAll("");
                    formats.put(
                            number(XlsxFile.attribute(xml, "numFmtId")),
                            DATE.matcher(code).find());
                }
                case "cellXfs" -> cells[0] = true;
                case "cellStyleXfs", "cellStyles", "dxfs" -> cells[0] = false;
                case "xf" -> {
                    if (cells[0]) {
                        dates.add(formats.getOrDefault(number(XlsxFile.attribute(xml, "numFmtId")), false));
                    }
                }
                default -> {} // fonts, fills, borders
            }
        });
        return new Styles(dates, from1904);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** A number as it is stored, or the day, or the day and time, that its style shows. */
    String shown(String value, String style) {
        int at = number(style);
        if (at < 0 || at >= dates.size() || !dates.get(at) || !value.matches("\\d{1,7}(\\.\\d+)?")) {
            return value;
        }
        BigDecimal days = new BigDecimal(value);
        if (days.longValue() > LAST_DAY) {
            return value;
        }
        LocalDate day = (from1904 ? MACINTOSH_ZERO : EXCEL_ZERO).plusDays(days.longValue());
        long seconds = days.remainder(BigDecimal.ONE)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return seconds == 0
                ? day.toString()
                : LocalDateTime.of(day, java.time.LocalTime.MIN)
                        .plusSeconds(seconds)
                        .toString();
    }
}
