package org.comity.data.event.rows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.data.event.parquet.Cells;
import org.comity.data.event.parquet.Column;
import org.comity.data.event.parquet.Column.Kind;
import org.comity.data.event.parquet.Packer;
import org.comity.data.event.parquet.Page;

/** What became of the lines of one stretch of a file, as columns. For use by one thread at a time. */
final class Stretch {
    static final List<Column> REFUSED = List.of(
            Column.of("file", Kind.INT),
            EventTable.LINE,
            Column.listed("column", Kind.WORD, false, Fault.COLUMNS),
            Column.listed("reason", Kind.WORD, false, Fault.REASONS),
            Column.listed("detail", Kind.WORD, false, Fault.DETAILS),
            Column.of("text", Kind.TEXT));
    private static final int LONGEST_SHOWN = 200;

    private final EventTable table;
    private final List<String> countries;
    private final Packer packer = new Packer();
    private final Map<String, Cells> byName = new java.util.LinkedHashMap<>();
    private final List<Cells> refused = new ArrayList<>();
    private final Cells id;
    private final Cells day;
    private final Cells known;
    private final Cells home;
    private final Cells partner;
    private final Cells code;
    private final Cells root;
    private final Cells quad;
    private final Cells goldstein;
    private final Cells plover;
    private final Cells tone;
    private final Cells mentions;
    private final Cells sources;
    private final Cells articles;
    private final Cells rootEvent;
    private final Cells placeType;
    private final Cells placeCountry;
    private final Cells place;
    private final Cells homeType;
    private final Cells partnerType;
    private final Cells media;
    private final Cells link;
    private final Cells same;
    private Cells lines = new Cells(EventTable.LINE);
    private Cells refusedLines = new Cells(EventTable.LINE);
    private long[] account = new long[Account.values().length];
    private Coverage coverage = new Coverage();
    private int slot;
    private int lastKnown = Digits.NONE;
    private long loaded;
    private long refusals;

    /** Lines that were read; the layout counts them. */
    int lineCount;

    Stretch(EventTable table, List<String> countries) {
        this.table = table;
        this.countries = countries;
        table.columns.forEach(column -> byName.put(column.name(), new Cells(column)));
        REFUSED.forEach(column -> refused.add(new Cells(column)));
        id = cells("id");
        day = cells("day");
        known = cells("known");
        home = cells("home");
        partner = cells("partner");
        code = cells("code");
        root = cells("root");
        quad = cells("quad");
        goldstein = cells("goldstein");
        plover = cells("plover");
        tone = cells("tone");
        mentions = cells("mentions");
        sources = cells("sources");
        articles = cells("articles");
        rootEvent = cells("root_event");
        placeType = cells("place_type");
        placeCountry = cells("place_country");
        place = cells("place");
        homeType = cells("home_type");
        partnerType = cells("partner_type");
        media = cells("media_actor");
        link = cells("link");
        same = cells("same");
    }

    private Cells cells(String name) {
        return java.util.Objects.requireNonNull(byName.get(name), name);
    }

    /** Counts a line that could be read into the volume of the media. */
    void cover(Row row) {
        slot = coverage.slot(row.day, row.known);
        coverage.add(slot, 0, 1);
        coverage.add(slot, 2, Math.max(0, row.rootEvent));
        coverage.add(slot, 3, Math.max(0, row.mentions));
        coverage.add(slot, 4, Math.max(0, row.sources));
        coverage.add(slot, 5, Math.max(0, row.articles));
        lastKnown = Math.max(lastKnown, row.known);
    }

    void count(Account what) {
        account[what.number]++;
    }

    /** Refuses a line; {@code bytes[from, to)} is what stood there. */
    void refuse(Fault fault, int line, byte[] bytes, int from, int to) {
        refusals++;
        refused.get(0).putInt(0);
        refusedLines.putInt(line);
        refused.get(2).putIndex(Fault.COLUMNS.indexOf(fault.column));
        refused.get(3).putIndex(Fault.REASONS.indexOf(fault.reason.label()));
        refused.get(4).putIndex(Fault.DETAILS.indexOf(fault.detail));
        String text = new String(bytes, from, Math.min(to - from, LONGEST_SHOWN * 3), StandardCharsets.UTF_8);
        String shown = text.substring(
                0, text.offsetByCodePoints(0, Math.min(LONGEST_SHOWN, text.codePointCount(0, text.length()))));
        byte[] clean = shown.getBytes(StandardCharsets.UTF_8);
        refused.get(5).putText(clean, 0, clean.length);
    }

    /** Takes an event, after {@link #cover}. */
    void load(Row row) {
        loaded++;
        coverage.add(slot, 1, 1);
        if (row.id == Digits.NO_LONG) {
            id.putMissing();
        } else {
            id.putLong(row.id);
        }
        day.putInt(row.day);
        optional(known, row.known);
        home.putIndex(row.home);
        partner.putIndex(row.partner);
        coded(row);
        if (Double.isNaN(row.tone)) {
            tone.putMissing();
        } else {
            tone.putDouble(row.tone);
        }
        optional(mentions, row.mentions);
        optional(sources, row.sources);
        optional(articles, row.articles);
        if (row.rootEvent == Digits.NONE) {
            rootEvent.putMissing();
        } else {
            rootEvent.putFlag(row.rootEvent == 1);
        }
        optional(placeType, row.placeType);
        optional(placeCountry, row, row.placeCountry);
        optional(place, row, row.place);
        optional(homeType, row, row.homeType);
        optional(partnerType, row, row.partnerType);
        media.putFlag(row.media);
        account[Account.MEDIA_ACTOR.number] += row.media ? 1 : 0;
        optional(link, row, row.link);
        same.putLong(SameKey.of(row, countries.get(row.home), countries.get(row.partner), table.root[row.code]));
        lines.putInt(row.line);
    }

    private void coded(Row row) {
        code.putIndex(row.code);
        root.putIndex(table.root[row.code] - 1);
        quad.putIndex(table.quad[row.code]);
        goldstein.putIndex(table.goldstein[row.code]);
        if (table.plover[row.code] < 0) {
            plover.putMissing();
        } else {
            plover.putIndex(table.plover[row.code]);
        }
    }

    private static void optional(Cells cells, int value) {
        if (value == Digits.NONE) {
            cells.putMissing();
        } else {
            cells.putInt(value);
        }
    }

    private static void optional(Cells cells, Row row, Row.Part part) {
        if (part.isEmpty()) {
            cells.putMissing();
        } else {
            cells.putText(row.text, part.from, part.to);
        }
    }

    /** Events that were taken since the last {@link #finish}. */
    int events() {
        return lines.rows();
    }

    /** Encodes what is here and begins anew. */
    Encoded finish() {
        List<Page> events = new ArrayList<>();
        byName.forEach((name, cells) -> {
            if (!name.equals("line")) {
                events.add(cells.page(packer));
            }
        });
        List<Page> bad = new ArrayList<>();
        for (int i = 0; i < refused.size(); i++) {
            if (i != 1) {
                bad.add(refused.get(i).page(packer));
            }
        }
        Encoded encoded = new Encoded(
                events, lines, bad, refusedLines, account, coverage, lineCount, loaded, refusals, lastKnown);
        lines = new Cells(EventTable.LINE);
        refusedLines = new Cells(EventTable.LINE);
        account = new long[Account.values().length];
        coverage = new Coverage();
        lineCount = 0;
        loaded = 0;
        refusals = 0;
        lastKnown = Digits.NONE;
        return encoded;
    }
}
