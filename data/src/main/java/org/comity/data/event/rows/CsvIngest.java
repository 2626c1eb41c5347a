package org.comity.data.event.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comity.data.DataException;
import org.comity.data.event.cameo.Cameo;
import org.comity.data.mapping.FileKind.Dialect;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.Records;
import org.comity.model.Vintage.SourceFile;
import org.jspecify.annotations.Nullable;

/** Takes one CSV file with a header into the tables of a vintage. For use by one thread. */
public final class CsvIngest {
    private static final int ROWS_AT_A_TIME = 20_000;
    /** UCDP's own definition is the use of armed force. */
    private static final String FIGHTING = "190";

    private static final int LONGEST = 2000;
    private static final Dialect LINE_BREAKS = new Dialect(',', '\0', false, true);
    private static final String GOVERNMENT = "Government of ";
    private static final String STATE_AND_OTHERS = "1";

    private final CsvLayout layout;
    private final ActorCodes codes;
    private final ActorCodes names;
    private final Cameo cameo = Cameo.embedded();
    private final Row row = new Row();
    private final Texts texts = new Texts();

    /** The file and what became of it. */
    public record Read(SourceFile file, EventIngest.Outcome outcome) {}

    /**
     * Prepares.
     *
     * @param codes reads the countries' codes
     * @param names reads names of states, where a code is missing
     */
    public CsvIngest(CsvLayout layout, ActorCodes codes, ActorCodes names) {
        this.layout = layout;
        this.codes = codes;
        this.names = names;
    }

    /** Reads to the end and writes the tables into the folder. */
    public Read run(Path path, Limits limits, Path folder) throws IOException {
        try (Records records = Records.open(path, limits, LINE_BREAKS);
                EventFiles files = new EventFiles(folder, codes.countries(), 0)) {
            for (Map.Entry<String, String> column : layout.columns().entrySet()) {
                boolean needed = List.of("home", "partner", "day", "code").contains(column.getKey());
                if (needed
                        && !records.columns().contains(column.getValue())
                        && layout.states().isEmpty()) {
                    throw new DataException("%s has no column \"%s\", which holds the %s."
                            .formatted(records.name(), column.getValue(), column.getKey()));
                }
            }
            Stretch stretch = new Stretch(files.table(), codes.countries());
            while (records.next()) {
                Fault fault = records.fault().isPresent() ? Fault.BAD_RECORD : row(records, stretch);
                if (fault != null) {
                    byte[] shown = layout.columns()
                            .getOrDefault(fault.column, "")
                            .transform(column -> cell(records, column))
                            .getBytes(StandardCharsets.UTF_8);
                    stretch.refuse(fault, records.line(), shown, 0, shown.length);
                }
                stretch.lineCount++;
                if (stretch.lineCount == ROWS_AT_A_TIME) {
                    files.append(stretch.finish());
                }
            }
            files.append(stretch.finish());
            return new Read(records.finish(), EventIngest.outcome(files));
        }
    }

    private static String cell(Records records, String column) {
        int at = records.columns().indexOf(column);
        return at < 0 || records.fault().isPresent()
                ? ""
                : records.text(at, LONGEST).strip();
    }

    private String value(Records records, String what) {
        return cell(records, layout.columns().getOrDefault(what, ""));
    }

    private @Nullable Fault row(Records records, Stretch out) {
        row.clear(texts.array(), records.line());
        texts.clear();
        row.day = day(value(records, "day"));
        if (row.day == Digits.NONE) {
            return Fault.BAD_DAY;
        }
        Fault reported = reported(records);
        if (reported != null) {
            return reported;
        }
        out.cover(row);
        Account outside =
                layout.states().isPresent() ? states(records, layout.states().get()) : pair(records);
        if (outside != null) {
            out.count(outside);
            return null;
        }
        Fault actor = Faults.ofActors(row);
        if (actor != null) {
            return actor;
        }
        String word = layout.states().isPresent() ? FIGHTING : value(records, "code");
        byte[] code = layout.codes().getOrDefault(word, word).getBytes(StandardCharsets.UTF_8);
        row.code = cameo.number(code, 0, code.length);
        if (row.code < 0) {
            return Fault.UNKNOWN_EVENT;
        }
        words(records);
        row.text = texts.array();
        out.load(row);
        return null;
    }

    private static int day(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int day = Digits.isoDay(bytes, 0, bytes.length);
        return day == Digits.NONE ? Digits.day(bytes, 0, bytes.length) : day;
    }

    private @Nullable Fault reported(Records records) {
        String known = value(records, "known");
        row.known = known.isEmpty() ? Digits.NONE : day(known);
        if (!known.isEmpty() && row.known == Digits.NONE) {
            return Fault.BAD_KNOWN;
        }
        String tone = value(records, "tone");
        byte[] number = tone.getBytes(StandardCharsets.UTF_8);
        row.tone = tone.isEmpty() ? Double.NaN : Digits.number(number, 0, number.length);
        if (!tone.isEmpty() && Double.isNaN(row.tone)) {
            return Fault.BAD_TONE;
        }
        byte[] id = value(records, "id").getBytes(StandardCharsets.UTF_8);
        row.id = Digits.large(id, 0, id.length);
        row.mentions = count(value(records, "mentions"));
        row.sources = count(value(records, "sources"));
        row.articles = count(value(records, "articles"));
        return null;
    }

    /** A number of reports; what is no whole number from 0, such as UCDP's -1, is not known. */
    private static int count(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Digits.whole(bytes, 0, bytes.length);
    }

    private @Nullable Account pair(Records records) {
        String home = value(records, "home");
        String partner = value(records, "partner");
        if (home.isEmpty() || partner.isEmpty()) {
            return Account.ONE_ACTOR_ONLY;
        }
        row.home = codes.of(home, row.day);
        row.partner = codes.of(partner, row.day);
        return row.outside();
    }

    private @Nullable Account states(Records records, CsvLayout.States states) {
        String partner = value(records, "partner");
        String first = cell(records, states.name());
        if (!cell(records, states.violence()).equals(STATE_AND_OTHERS)
                || partner.isEmpty()
                || !first.startsWith(GOVERNMENT)) {
            return Account.NOT_BETWEEN_STATES;
        }
        String number = value(records, "home");
        row.home = number.isEmpty()
                ? names.of(plain(first.substring(GOVERNMENT.length())), row.day)
                : codes.of(number, row.day);
        row.partner = codes.of(partner, row.day);
        return row.outside();
    }

    /** Without what stands in parentheses behind. */
    private static String plain(String name) {
        int open = name.indexOf(" (");
        return open < 0 ? name : name.substring(0, open);
    }

    private void words(Records records) {
        put(value(records, "link"), row.link);
        put(value(records, "home_type"), row.homeType);
        put(value(records, "partner_type"), row.partnerType);
        String place = value(records, "place");
        if (!place.isEmpty()) {
            put(place, row.place);
            put(value(records, "place_country"), row.placeCountry);
            row.placeType = 0;
        }
        byte[] home = value(records, "home_type").getBytes(StandardCharsets.UTF_8);
        byte[] partner = value(records, "partner_type").getBytes(StandardCharsets.UTF_8);
        row.media = Agencies.isMedia(home, 0, home.length) || Agencies.isMedia(partner, 0, partner.length);
    }

    private void put(String text, Row.Part part) {
        if (!text.isEmpty()) {
            texts.put(text, part);
        }
    }
}
