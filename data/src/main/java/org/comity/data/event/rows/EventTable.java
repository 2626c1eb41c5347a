package org.comity.data.event.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.data.event.cameo.Cameo;
import org.comity.data.event.cameo.CameoCode;
import org.comity.data.event.parquet.Column;
import org.comity.data.event.parquet.Column.Kind;

/** The columns of events, and where a code's values stand in their lists. */
final class EventTable {
    static final Column LINE = Column.of("line", Kind.INT);

    final List<Column> columns;
    /** By the number of a code. */
    final short[] quad;

    final short[] goldstein;
    final short[] plover;
    final int[] root;

    EventTable(Cameo cameo, List<String> countries) {
        List<CameoCode> codes = cameo.codes();
        List<String> values = codes.stream()
                .map(CameoCode::goldstein)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        List<String> categories = codes.stream()
                .map(CameoCode::plover)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
        quad = new short[codes.size()];
        root = new int[codes.size()];
        goldstein = new short[codes.size()];
        plover = new short[codes.size()];
        for (int i = 0; i < codes.size(); i++) {
            CameoCode code = codes.get(i);
            quad[i] = (short) (code.quad() - 1);
            root[i] = code.root();
            goldstein[i] = (short) values.indexOf(String.valueOf(code.goldstein()));
            plover[i] = (short) categories.indexOf(code.plover());
        }
        List<Column> all = new ArrayList<>(List.of(
                Column.optional("id", Kind.LONG),
                Column.of("day", Kind.DAY),
                Column.optional("known", Kind.DAY),
                Column.listed("home", Kind.WORD, false, countries),
                Column.listed("partner", Kind.WORD, false, countries),
                Column.listed(
                        "code",
                        Kind.WORD,
                        false,
                        codes.stream().map(CameoCode::code).toList()),
                Column.listed("root", Kind.STEP, false, numbers(20)),
                Column.listed("quad", Kind.STEP, false, numbers(4)),
                Column.listed("goldstein", Kind.DOUBLE_STEP, false, values),
                Column.listed("plover", Kind.WORD, true, categories),
                Column.optional("tone", Kind.DOUBLE)));
        all.addAll(List.of(
                Column.optional("mentions", Kind.INT),
                Column.optional("sources", Kind.INT),
                Column.optional("articles", Kind.INT),
                Column.optional("root_event", Kind.FLAG),
                Column.optional("place_type", Kind.INT),
                Column.optional("place_country", Kind.TEXT),
                Column.optional("place", Kind.TEXT),
                Column.optional("home_type", Kind.TEXT),
                Column.optional("partner_type", Kind.TEXT),
                Column.of("media_actor", Kind.FLAG),
                Column.optional("link", Kind.TEXT),
                Column.of("same", Kind.LONG),
                LINE));
        columns = List.copyOf(all);
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
    }
}
