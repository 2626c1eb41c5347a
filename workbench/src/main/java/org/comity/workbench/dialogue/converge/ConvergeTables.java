package org.comity.workbench.dialogue.converge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Handling;
import org.comity.workbench.dialogue.converge.Evidence.Measured;
import org.comity.workbench.dialogue.converge.Evidence.Role;
import org.comity.workbench.dialogue.converge.Ranking.Range;
import org.comity.workbench.dialogue.converge.Ranking.Ranked;
import org.comity.workbench.paper.PairPapers;

/** The tables of the answer, from home's side. */
final class ConvergeTables {
    private final Pair pair;
    private final boolean homeIsFirst;
    private final Gathered gathered;
    private final Names names;
    private final Messages texts;

    ConvergeTables(Pair pair, Gathered gathered, Names names, Messages texts) {
        this.pair = pair;
        this.homeIsFirst = pair.equals(pair.canonical());
        this.gathered = gathered;
        this.names = names;
        this.texts = texts;
    }

    Table topics(List<Ranked> ranked) {
        List<List<Object>> rows = new ArrayList<>();
        for (Ranked one : ranked) {
            List<Object> row = new ArrayList<>();
            row.add(one.place().<Object>map(place -> (long) place.rank()).orElse(Blank.MISSING));
            row.add(one.place().<Object>map(place -> (long) place.low()).orElse(Blank.MISSING));
            row.add(one.place().<Object>map(place -> (long) place.high()).orElse(Blank.MISSING));
            row.add(one.place().<Object>map(Ranking.Place::group).orElse(Blank.MISSING));
            row.add(one.topic().id());
            row.add(one.topic().label());
            row.add(said(one.topic(), homeIsFirst));
            row.add(said(one.topic(), !homeIsFirst));
            row.add(value(one.position()));
            row.add(value(one.gain()));
            row.addAll(range(one.score()));
            row.add(gathered.evidence().stream()
                    .filter(piece -> piece.topic().equals(one.topic().id()) && piece.role() != Role.CONTEXT)
                    .count());
            row.add(lacking(one.topic()));
            rows.add(row);
        }
        return table(
                "topics",
                List.of(
                        column("rank", Kind.WHOLE),
                        column("rank_low", Kind.WHOLE),
                        column("rank_high", Kind.WHOLE),
                        column("group", Kind.TEXT),
                        column("topic", Kind.TEXT),
                        column("label", Kind.TEXT),
                        side("home_evidence", pair.home()),
                        side("partner_evidence", pair.partner()),
                        column("position", Kind.COMPUTED),
                        column("gain", Kind.COMPUTED),
                        column("score", Kind.COMPUTED),
                        column("low", Kind.COMPUTED),
                        column("high", Kind.COMPUTED),
                        column("evidence_count", Kind.WHOLE),
                        column("missing", Kind.TEXT)),
                rows);
    }

    /** What is known of a side, in a line. */
    private Object said(Topic topic, boolean isFirst) {
        String line = gathered.evidence().stream()
                .filter(piece -> piece.topic().equals(topic.id()))
                .filter(piece ->
                        piece.role() != Role.CONTEXT && piece.of(isFirst).isPresent())
                .map(piece -> texts.text(
                        "converge.say." + Table.word(piece.kind()) + "." + Table.word(piece.role()),
                        Map.of(
                                "what",
                                piece.what(),
                                "figure",
                                piece.of(isFirst).orElseThrow().figure())))
                .collect(Collectors.joining("; "));
        return line.isEmpty() ? Blank.MISSING : line;
    }

    /** The kinds of evidence that were looked for and not found, and the sides of which something is not known. */
    private Object lacking(Topic topic) {
        TreeSet<String> kinds = gathered.missing().stream()
                .filter(one -> one.topic().equals(topic.id()))
                .map(one -> Table.word(one.kind()))
                .collect(Collectors.toCollection(TreeSet::new));
        return kinds.isEmpty() ? Blank.NOT_APPLICABLE : String.join(", ", kinds);
    }

    Table evidence() {
        List<List<Object>> rows = new ArrayList<>();
        for (Evidence piece : gathered.evidence()) {
            for (Country side : List.of(pair.home(), pair.partner())) {
                Optional<Measured> measured =
                        piece.of(side.equals(pair.canonical().home()));
                rows.add(List.of(
                        piece.topic(),
                        Table.word(piece.kind()),
                        Table.word(piece.role()),
                        side.code(),
                        piece.what(),
                        figure(measured.map(Measured::figure)),
                        figure(measured.map(Measured::low)),
                        figure(measured.map(Measured::high)),
                        piece.unit(),
                        piece.role() == Role.CONTEXT ? Blank.NOT_APPLICABLE : figure(measured.map(Measured::counts)),
                        piece.source(),
                        (long) piece.year()));
            }
        }
        return table(
                "evidence",
                List.of(
                        column("topic", Kind.TEXT),
                        column("kind", Kind.TEXT),
                        column("role", Kind.TEXT),
                        column("side", Kind.COUNTRY),
                        column("text", Kind.TEXT),
                        column("figure", Kind.COMPUTED),
                        column("low", Kind.COMPUTED),
                        column("high", Kind.COMPUTED),
                        column("unit", Kind.TEXT),
                        column("counts_as", Kind.COMPUTED),
                        column("source", Kind.TEXT),
                        column("year", Kind.YEAR)),
                rows);
    }

    Table missing() {
        return table(
                "missing",
                List.of(
                        column("topic", Kind.TEXT),
                        column("kind", Kind.TEXT),
                        column("what", Kind.TEXT),
                        column("how_to_get", Kind.TEXT)),
                gathered.missing().stream()
                        .map(one -> List.<Object>of(one.topic(), Table.word(one.kind()), one.what(), one.how()))
                        .toList());
    }

    /** Position and gain of each side, of which the lesser counts. */
    Table sides(List<Ranked> ranked) {
        List<List<Object>> rows = new ArrayList<>();
        for (Ranked one : ranked) {
            for (Country side : List.of(pair.home(), pair.partner())) {
                Ranking.Side here = side.equals(pair.canonical().home()) ? one.first() : one.second();
                List<Object> row = new ArrayList<>(List.of(one.topic().id(), side.code()));
                row.addAll(range(here.position()));
                row.addAll(range(here.gain()));
                rows.add(row);
            }
        }
        return table(
                "sides",
                List.of(
                        column("topic", Kind.TEXT),
                        column("side", Kind.COUNTRY),
                        column("position", Kind.COMPUTED),
                        column("position_low", Kind.COMPUTED),
                        column("position_high", Kind.COMPUTED),
                        column("gain", Kind.COMPUTED),
                        column("gain_low", Kind.COMPUTED),
                        column("gain_high", Kind.COMPUTED)),
                rows);
    }

    /** What persons accepted, quoted side by side. */
    Table passages(List<Passages.Proposal> proposals) {
        List<List<Object>> rows = new ArrayList<>();
        for (Passages.Proposal proposal : proposals) {
            if (Passages.isAccepted(proposal)) {
                PairPapers.Line home = homeIsFirst ? proposal.one() : proposal.other();
                PairPapers.Line partner = homeIsFirst ? proposal.other() : proposal.one();
                List<Object> row = new ArrayList<>(List.of(proposal.topic()));
                row.addAll(quoted(home));
                row.addAll(quoted(partner));
                row.add(proposal.decided().orElseThrow().head().changedBy());
                row.add(proposal.decided().orElseThrow().head().changedAt().toString());
                row.add(Handling.cell(List.of(
                        home.kept().head().placing().mark(),
                        partner.kept().head().placing().mark())));
                rows.add(row);
            }
        }
        List<Column> columns = new ArrayList<>(List.of(column("topic", Kind.TEXT)));
        for (String side : List.of("home", "partner")) {
            Country country = side.equals("home") ? pair.home() : pair.partner();
            columns.add(side(side + "_words", country));
            columns.add(side(side + "_paper", country));
            columns.add(side(side + "_published", country));
            columns.add(side(side + "_address", country));
        }
        columns.add(column("accepted_by", Kind.TEXT));
        columns.add(column("accepted_at", Kind.TEXT));
        columns.add(Handling.column(texts.locale()));
        return table("passages", columns, rows);
    }

    private static List<Object> quoted(PairPapers.Line line) {
        return List.of(
                line.passage().text(),
                line.paper().title(),
                line.paper().published().toString(),
                line.paper().address().isEmpty() ? Blank.MISSING : line.paper().address());
    }

    private static Object value(Optional<Range> range) {
        return figure(range.map(Range::value));
    }

    private static List<Object> range(Optional<Range> range) {
        return List.of(figure(range.map(Range::value)), figure(range.map(Range::low)), figure(range.map(Range::high)));
    }

    private static Object figure(Optional<Double> value) {
        return value.<Object>map(number -> number).orElse(Blank.MISSING);
    }

    private Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, texts.text("converge.table." + name), columns, rows);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("converge.column." + name), kind);
    }

    private Column side(String name, Country country) {
        return Column.of(
                name,
                texts.text(
                        "converge.column." + name.replaceFirst("^(home|partner)_", "side_"),
                        Map.of("country", names.name(country))),
                Kind.TEXT);
    }
}
