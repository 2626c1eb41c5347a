package org.comity.data.event.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.comity.data.event.cameo.Cameo;
import org.comity.data.event.cameo.CameoCode;
import org.comity.data.screen.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Lines of GDELT's event exports (GDELT 2.0 and 1.0 event codebooks, 2015 and 2013): tabs between columns, no header, no
 * quotation marks. Only the columns that are kept are read.
 */
final class GdeltLines implements Lines {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long TABS = 0x0909090909090909L;
    private static final long BREAKS = 0x0a0a0a0a0a0a0a0aL;
    private static final int MOST_COLUMNS = 64;
    private static final int SHOWN = 40;
    private static final int ID = 0;
    private static final int DAY = 1;
    private static final int HOME_NAME = 6;
    private static final int HOME = 7;
    private static final int HOME_TYPE = 12;
    private static final int PARTNER_NAME = 16;
    private static final int PARTNER = 17;
    private static final int PARTNER_TYPE = 22;
    private static final int ROOT_EVENT = 25;
    private static final int CODE = 26;
    private static final int BASE = 27;
    private static final int ROOT = 28;
    private static final int QUAD = 29;
    private static final int GOLDSTEIN = 30;
    private static final int MENTIONS = 31;
    private static final int SOURCES = 32;
    private static final int ARTICLES = 33;
    private static final int TONE = 34;

    private final int columns;
    private final int place;
    /** The column of the region's second level, which only GDELT 2.0 has, moves the feature id. */
    private final int feature;

    private final int known;
    private final int link;
    private final Cameo cameo = Cameo.embedded();
    private final ActorCodes actors;
    private final int[] ends = new int[MOST_COLUMNS];
    private final Row row = new Row();
    private byte[] bytes = new byte[0];
    private int start;
    private int tabs;

    /** @param columns 61 for GDELT 2.0, 58 for the daily files of 1.0, 57 for its back files, which have no link */
    GdeltLines(int columns, ActorCodes actors) {
        this.columns = columns;
        this.actors = actors;
        boolean second = columns == 61;
        place = second ? 51 : 49;
        feature = place + (second ? 7 : 6);
        known = feature + 1;
        link = columns == 57 ? -1 : known + 1;
    }

    @Override
    public void read(byte[] block, int from, int to, Stretch out) {
        bytes = block;
        start = from;
        tabs = 0;
        int p = from;
        for (; p + 8 <= to; p += 8) {
            long word = (long) LONG.get(block, p);
            long found = zeros(word ^ TABS) | zeros(word ^ BREAKS);
            while (found != 0) {
                mark(p + (Long.numberOfTrailingZeros(found) >> 3), out);
                found &= found - 1;
            }
        }
        for (; p < to; p++) {
            if (block[p] == '\t' || block[p] == '\n') {
                mark(p, out);
            }
        }
        if (start < to) {
            end(to, out);
        }
    }

    /** The highest bit of every byte that is 0 (Warren 2013, Hacker's Delight, section 6-1). */
    private static long zeros(long word) {
        return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
    }

    private void mark(int at, Stretch out) {
        if (bytes[at] == '\t') {
            ends[tabs++ & (MOST_COLUMNS - 1)] = at;
        } else {
            end(at, out);
            start = at + 1;
            tabs = 0;
        }
    }

    /** Takes the line that ends there. */
    private void end(int at, Stretch out) {
        int end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        if (tabs + 1 == columns) {
            ends[tabs] = end;
            line(out);
        } else {
            // only its beginning is shown: further on are names
            out.refuse(
                    tabs + 1 < columns ? Fault.TOO_FEW : Fault.TOO_MANY,
                    out.lineCount,
                    bytes,
                    start,
                    Math.min(end, start + SHOWN));
        }
        out.lineCount++;
    }

    private int from(int column) {
        return column == 0 ? start : ends[column - 1] + 1;
    }

    private int to(int column) {
        return ends[column];
    }

    private boolean isEmpty(int column) {
        return from(column) == to(column);
    }

    private void line(Stretch out) {
        row.clear(bytes, out.lineCount);
        Fault fault = reported();
        if (fault == null) {
            out.cover(row);
            Account outside = pair();
            if (outside != null) {
                out.count(outside);
                return;
            }
            fault = event();
        }
        if (fault == null) {
            disagreements(out);
            out.load(row);
        } else {
            int cell = cell(fault);
            out.refuse(fault, out.lineCount, bytes, from(cell), to(cell));
        }
    }

    /** The column that is at fault. */
    private int cell(Fault fault) {
        return switch (fault) {
            case BAD_DAY -> DAY;
            case BAD_KNOWN -> known;
            case BAD_COUNT -> MENTIONS;
            case BAD_TONE -> TONE;
            case UNKNOWN_HOME, HOME_OUTSIDE -> HOME;
            case UNKNOWN_PARTNER, PARTNER_OUTSIDE -> PARTNER;
            case UNKNOWN_EVENT -> CODE;
            case BAD_TEXT -> link < 0 ? place : link;
            case TOO_FEW, TOO_MANY, TOO_LONG, BAD_RECORD, BAD_ID -> ID;
        };
    }

    /** What every line has: its days and how often it was reported. */
    private @Nullable Fault reported() {
        row.id = Digits.large(bytes, from(ID), to(ID));
        row.day = Digits.day(bytes, from(DAY), to(DAY));
        row.known = Digits.day(bytes, from(known), to(known));
        row.mentions = Digits.whole(bytes, from(MENTIONS), to(MENTIONS));
        row.sources = Digits.whole(bytes, from(SOURCES), to(SOURCES));
        row.articles = Digits.whole(bytes, from(ARTICLES), to(ARTICLES));
        row.rootEvent = Digits.whole(bytes, from(ROOT_EVENT), to(ROOT_EVENT));
        if (row.id == Digits.NO_LONG) {
            return Fault.BAD_ID;
        }
        if (row.day == Digits.NONE) {
            return Fault.BAD_DAY;
        }
        if (row.known == Digits.NONE) {
            return Fault.BAD_KNOWN;
        }
        boolean counted = (row.mentions | row.sources | row.articles) >= 0; // the mark of no number is negative
        return counted && row.rootEvent >= 0 && row.rootEvent <= 1 ? null : Fault.BAD_COUNT;
    }

    private @Nullable Account pair() {
        if (isEmpty(HOME) || isEmpty(PARTNER)) {
            return Account.ONE_ACTOR_ONLY;
        }
        row.home = actors.of(bytes, from(HOME), to(HOME), row.day);
        row.partner = actors.of(bytes, from(PARTNER), to(PARTNER), row.day);
        return row.outside();
    }

    private @Nullable Fault event() {
        Fault actor = Faults.ofActors(row);
        if (actor != null) {
            return actor;
        }
        row.code = cameo.number(bytes, from(CODE), to(CODE));
        if (row.code < 0) {
            return Fault.UNKNOWN_EVENT;
        }
        if (!isEmpty(TONE)) {
            row.tone = Digits.number(bytes, from(TONE), to(TONE));
            if (Double.isNaN(row.tone)) {
                return Fault.BAD_TONE;
            }
        }
        where();
        row.homeType.set(from(HOME_TYPE), to(HOME_TYPE));
        row.partnerType.set(from(PARTNER_TYPE), to(PARTNER_TYPE));
        row.media = Agencies.isMedia(bytes, from(HOME_TYPE), to(HOME_TYPE))
                || Agencies.isMedia(bytes, from(PARTNER_TYPE), to(PARTNER_TYPE))
                || Agencies.isAgency(bytes, from(HOME_NAME), to(HOME_NAME))
                || Agencies.isAgency(bytes, from(PARTNER_NAME), to(PARTNER_NAME));
        if (link >= 0) {
            row.link.set(from(link), to(link));
        }
        return isText(row.link)
                        && isText(row.place)
                        && isText(row.placeCountry)
                        && isText(row.homeType)
                        && isText(row.partnerType)
                ? null
                : Fault.BAD_TEXT;
    }

    private void where() {
        int type = Digits.whole(bytes, from(place), to(place));
        if (type <= 0) {
            return; // 0, or nothing: no place is known
        }
        row.placeType = type;
        row.placeCountry.set(from(place + 2), to(place + 2));
        int key = !isEmpty(feature) ? feature : !isEmpty(place + 3) ? place + 3 : place + 1;
        row.place.set(from(key), to(key));
    }

    private boolean isText(Row.Part part) {
        return part.isEmpty() || Utf8.firstBad(bytes, part.from, part.to) < 0;
    }

    /** What the file says of the code beside the code itself; the vocabulary holds. */
    private void disagreements(Stretch out) {
        CameoCode code = cameo.codes().get(row.code);
        int at = from(CODE);
        if (!isSame(at, at + 3, BASE)) {
            out.count(Account.OTHER_BASE);
        }
        if (!isSame(at, at + 2, ROOT)) {
            out.count(Account.OTHER_ROOT);
        }
        if (Digits.whole(bytes, from(QUAD), to(QUAD)) != code.quad()) {
            out.count(Account.OTHER_QUAD);
        }
        if (Digits.number(bytes, from(GOLDSTEIN), to(GOLDSTEIN)) != code.goldstein()) {
            out.count(Account.OTHER_GOLDSTEIN);
        }
    }

    private boolean isSame(int from, int to, int column) {
        return java.util.Arrays.equals(bytes, from, to, bytes, from(column), to(column));
    }
}
