package org.comity.data.event.rows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.comity.data.event.cameo.Cameo;
import org.comity.data.screen.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Lines of ICEWS: coded events in the producer's layout (Boschee and others 2015, ICEWS Coded Event Data), or triples of
 * source actor, event text, target actor and date. A triple's actor belongs to the country in its last parentheses, or
 * is one itself. Names of actors, many of them persons, go no further than this class; nothing of a refused line is kept.
 */
final class IcewsLines implements Lines {
    private static final int CODED_COLUMNS = 20;
    private static final int TRIPLE_COLUMNS = 4;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("police", "COP"),
            Map.entry("government", "GOV"),
            Map.entry("ministry", "GOV"),
            Map.entry("foreign affairs", "GOV"),
            Map.entry("head of government", "GOV"),
            Map.entry("envoy", "GOV"),
            Map.entry("military", "MIL"),
            Map.entry("military personnel", "MIL"),
            Map.entry("armed forces", "MIL"),
            Map.entry("citizen", "CVL"),
            Map.entry("business", "BUS"),
            Map.entry("court judge", "JUD"),
            Map.entry("judicial", "JUD"),
            Map.entry("media", "MED"),
            Map.entry("news", "MED"),
            Map.entry("media personnel", "MED"),
            Map.entry("member of parliament", "LEG"),
            Map.entry("legislative / parliamentary", "LEG"));
    private static final String MEDIA = "MED";

    private final boolean coded;
    private final ActorCodes actors;
    private final Cameo cameo = Cameo.embedded();
    private final int[] ends = new int[CODED_COLUMNS];
    private final Row row = new Row();
    private final Texts texts = new Texts();
    private byte[] bytes = new byte[0];
    private int start;

    IcewsLines(boolean coded, ActorCodes actors) {
        this.coded = coded;
        this.actors = actors;
    }

    @Override
    public void read(byte[] block, int from, int to, Stretch out) {
        bytes = block;
        int columns = coded ? CODED_COLUMNS : TRIPLE_COLUMNS;
        int p = from;
        while (p < to) {
            start = p;
            int tabs = 0;
            while (p < to && block[p] != '\n') {
                if (block[p] == '\t') {
                    if (tabs < columns) {
                        ends[tabs] = p;
                    }
                    tabs++;
                }
                p++;
            }
            int end = p > start && block[p - 1] == '\r' ? p - 1 : p;
            p++;
            Fault fault = tabs + 1 == columns ? null : tabs + 1 < columns ? Fault.TOO_FEW : Fault.TOO_MANY;
            if (fault == null) {
                ends[tabs] = end;
                fault = Utf8.firstBad(block, start, end) < 0 ? line(out) : Fault.BAD_TEXT;
            }
            if (fault != null) {
                out.refuse(fault, out.lineCount, block, start, start);
            }
            out.lineCount++;
        }
    }

    private int from(int column) {
        return column == 0 ? start : ends[column - 1] + 1;
    }

    private String text(int column) {
        return new String(bytes, from(column), ends[column] - from(column), StandardCharsets.UTF_8).strip();
    }

    private @Nullable Fault line(Stretch out) {
        row.clear(texts.array(), out.lineCount);
        texts.clear();
        int date = coded ? 1 : 3;
        row.day = Digits.isoDay(bytes, from(date), ends[date]);
        if (row.day == Digits.NONE) {
            return Fault.BAD_DAY;
        }
        out.cover(row);
        Account outside = coded ? countries(text(4), text(10)) : actors(text(0), text(2));
        if (outside != null) {
            out.count(outside);
            return null;
        }
        Fault actor = Faults.ofActors(row);
        if (actor != null) {
            return actor;
        }
        row.code = coded ? cameo.number(bytes, from(6), ends[6]) : -1;
        if (row.code < 0) {
            row.code = cameo.numberOfWords(text(coded ? 5 : 1));
        }
        if (row.code < 0) {
            return Fault.UNKNOWN_EVENT;
        }
        if (coded) {
            place();
            row.id = Digits.large(bytes, from(0), ends[0]);
        }
        type(coded ? text(3) : text(0), row.homeType);
        type(coded ? text(9) : text(2), row.partnerType);
        row.media |= isAgency(coded ? text(2) : text(0)) || isAgency(coded ? text(8) : text(2));
        row.text = texts.array();
        out.load(row);
        return null;
    }

    private @Nullable Account countries(String home, String partner) {
        if (home.isEmpty() || partner.isEmpty()) {
            return Account.ONE_ACTOR_ONLY;
        }
        row.home = actors.of(home, row.day);
        row.partner = actors.of(partner, row.day);
        return row.outside();
    }

    /** Whatever names no country is a person, a body of several countries or a group. */
    private @Nullable Account actors(String home, String partner) {
        row.home = actors.of(country(home), row.day);
        row.partner = actors.of(country(partner), row.day);
        if (row.home == ActorCodes.UNKNOWN || row.partner == ActorCodes.UNKNOWN) {
            boolean group = (row.home == ActorCodes.UNKNOWN && home.endsWith(")"))
                    || (row.partner == ActorCodes.UNKNOWN && partner.endsWith(")"));
            return group ? Account.NO_COUNTRY : Account.ONE_ACTOR_ONLY;
        }
        return row.outside();
    }

    /** The text in the last parentheses, or the whole. */
    static String country(String actor) {
        int open = actor.lastIndexOf('(');
        return actor.endsWith(")") && open >= 0 ? actor.substring(open + 1, actor.length() - 1) : actor;
    }

    private void place() {
        String country = text(17);
        String region = text(16);
        String city = text(14);
        if (country.isEmpty()) {
            return;
        }
        row.placeType = !city.isEmpty() ? 4 : !region.isEmpty() ? 5 : 1;
        texts.put(country, row.placeCountry);
        texts.put(!city.isEmpty() ? city : !region.isEmpty() ? region : country, row.place);
    }

    private static boolean isAgency(String actor) {
        int end = actor.lastIndexOf('(');
        String name = (end < 0 ? actor : actor.substring(0, end)).strip().toUpperCase(Locale.ROOT);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return Agencies.isAgency(bytes, 0, bytes.length);
    }

    /** The first of an actor's sectors, or what stands before the parentheses, where it is a kind of actor. */
    private void type(String actor, Row.Part part) {
        int end = actor.indexOf('(');
        String first = (end < 0 ? actor : actor.substring(0, end)).split(",", 2)[0];
        String type = TYPES.get(first.strip().toLowerCase(Locale.ROOT));
        if (type != null) {
            texts.put(type, part);
            row.media |= type.equals(MEDIA);
        }
    }
}
