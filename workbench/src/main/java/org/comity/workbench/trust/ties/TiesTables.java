package org.comity.workbench.trust.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.data.Catalogue;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.workbench.Handling;

/** The tables of an answer. */
final class TiesTables {
    private final Messages texts;
    private final Catalogue catalogue;
    private final TiesQuestion question;

    TiesTables(Messages texts, Catalogue catalogue, TiesQuestion question) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.question = question;
    }

    /** A row for each tie. What scholars assign stands in quotation marks, with its author and year beside it. */
    Table register(String name, List<TieLine> lines) {
        return table(
                name,
                List.of(
                        column("home", Kind.COUNTRY),
                        column("partner", Kind.COUNTRY),
                        column("kind", Kind.TEXT),
                        column("direction", Kind.TEXT),
                        column("name", Kind.TEXT),
                        column("item", Kind.TEXT),
                        column("from", Kind.TEXT),
                        column("until", Kind.TEXT),
                        column("standing", Kind.TEXT),
                        column("known_to", Kind.TEXT),
                        column("words_of", Kind.TEXT),
                        column("home_since", Kind.TEXT),
                        column("partner_since", Kind.TEXT),
                        column("home_ratified", Kind.TEXT),
                        column("partner_ratified", Kind.TEXT),
                        column("source", Kind.TEXT),
                        column("id", Kind.ID),
                        column("file", Kind.TEXT),
                        column("line", Kind.YEAR),
                        Handling.column(texts.locale())),
                lines.stream().map(this::row).toList());
    }

    private List<Object> row(TieLine line) {
        boolean desk = line.origin().isDesk();
        boolean quoted = TieKinds.isQuoted(line.kind());
        return List.of(
                line.pair().home().code(),
                line.pair().partner().code(),
                quoted ? quoted(line.kind()) : line.kind(),
                direction(line.direction()),
                line.name(),
                line.item().isEmpty() ? Blank.NOT_APPLICABLE : quoted ? quoted(line.item()) : line.item(),
                Table.cell(line.from()),
                until(line.until()),
                line.standing(question.on()).word(),
                line.knownTo().isPresent() ? line.knownTo().get().toString() : Blank.NOT_APPLICABLE,
                desk ? Blank.NOT_APPLICABLE : author(line),
                side(line, line.since().home()),
                side(line, line.since().partner()),
                side(line, line.ratified().home()),
                side(line, line.ratified().partner()),
                line.origin().source(),
                line.id(),
                desk ? Blank.NOT_APPLICABLE : line.origin().file(),
                desk ? Blank.NOT_APPLICABLE : (Object) (long) line.origin().line(),
                Handling.cell(List.of(line.mark())));
    }

    /** Only to treaties is there a day of each side. */
    private static Object side(TieLine line, Optional<LocalDate> day) {
        return TieKinds.hasParties(line.kind()) ? Table.cell(day) : Blank.NOT_APPLICABLE;
    }

    /** What no source ends has no last day: nothing is missing. */
    private static Object until(Optional<LocalDate> day) {
        return day.<Object>map(LocalDate::toString).orElse(Blank.NOT_APPLICABLE);
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }

    /** As files have it, in every language the same. */
    private static String direction(TieLine.Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /** Author and year, as a quotation names them. */
    private String author(TieLine line) {
        String source = "ties.by." + line.origin().source();
        String narrower = source + "." + line.kind().replace(' ', '_');
        if (texts.has(narrower)) {
            return texts.text(narrower);
        }
        return texts.has(source)
                ? texts.text(source)
                : catalogue.getSource(line.origin().source()).producer();
    }

    Table overlaps(List<Overlap> overlaps) {
        return table(
                "overlaps",
                List.of(
                        column("kind", Kind.TEXT),
                        column("direction", Kind.TEXT),
                        column("one", Kind.TEXT),
                        column("other", Kind.TEXT),
                        column("from", Kind.TEXT),
                        column("until", Kind.TEXT),
                        column("in_force", Kind.FLAG),
                        column("source", Kind.TEXT),
                        Handling.column(texts.locale())),
                overlaps.stream()
                        .map(overlap -> List.<Object>of(
                                overlap.one().kind(),
                                direction(overlap.one().direction()),
                                overlap.one().name(),
                                overlap.other().name(),
                                overlap.from().toString(),
                                until(overlap.until()),
                                overlap.isInForce(question.on()),
                                overlap.one().origin().source(),
                                Handling.cell(List.of(
                                        overlap.one().mark(), overlap.other().mark()))))
                        .toList());
    }

    Table gaps(List<Gap> gaps) {
        return table(
                "gaps",
                List.of(
                        column("neighbourhood_of", Kind.COUNTRY),
                        column("kind", Kind.TEXT),
                        column("item", Kind.TEXT),
                        column("direction", Kind.TEXT),
                        column("pairs_with", Kind.WHOLE),
                        column("pairs", Kind.WHOLE),
                        column("share", Kind.SHARE),
                        column("own_pairs_with", Kind.WHOLE),
                        column("own_pairs", Kind.WHOLE),
                        column("most", Kind.TEXT),
                        column("on", Kind.TEXT),
                        column("source", Kind.TEXT),
                        Handling.column(texts.locale())),
                gaps.stream()
                        .map(gap -> List.<Object>of(
                                gap.of().code(),
                                gap.wanted().kind(),
                                gap.wanted().item().isEmpty()
                                        ? Blank.NOT_APPLICABLE
                                        : gap.wanted().item(),
                                direction(gap.wanted().direction()),
                                (long) gap.with(),
                                (long) gap.pairs(),
                                gap.share(),
                                (long) gap.ownWith(),
                                (long) gap.own(),
                                gap.most(),
                                gap.on().toString(),
                                gap.wanted().source(),
                                Handling.cell(gap.marks())))
                        .toList());
    }

    Table counted(List<Counted> counted) {
        List<Column> columns = new ArrayList<>(List.of(
                column("counted", Kind.TEXT),
                column("year", Kind.YEAR),
                column("value", Kind.SOURCE_FIGURE),
                column("unit", Kind.TEXT),
                column("text", Kind.TEXT)));
        for (String side : List.of("home", "partner")) {
            columns.add(column("median_" + side, Kind.COMPUTED));
            columns.add(column("pairs_" + side, Kind.WHOLE));
        }
        columns.add(column("source", Kind.TEXT));
        columns.add(column("how_to_get", Kind.TEXT));
        return table("counted", columns, counted.stream().map(this::row).toList());
    }

    private List<Object> row(Counted counted) {
        List<Object> row = new ArrayList<>(List.of(
                counted.label(),
                counted.year().<Object>map(Integer::longValue).orElse(Blank.MISSING),
                counted.value().isPresent() ? (Object) counted.value().getAsDouble() : Blank.MISSING,
                counted.unit(),
                counted.text().isEmpty() ? Blank.NOT_APPLICABLE : counted.text()));
        for (Country of : List.of(question.pair().home(), question.pair().partner())) {
            Optional<Counted.Median> median =
                    Optional.ofNullable(counted.medians().get(of));
            row.add(median.<Object>map(Counted.Median::value).orElse(Blank.MISSING));
            row.add(median.<Object>map(m -> (long) m.pairs()).orElse(Blank.MISSING));
        }
        row.add(counted.source());
        row.add(counted.year().isPresent() ? Blank.NOT_APPLICABLE : importing(counted.source()));
        return row;
    }

    Table leaders(List<Term> terms) {
        return table(
                "leaders",
                List.of(
                        column("country", Kind.COUNTRY),
                        column("leader", Kind.TEXT),
                        column("since", Kind.TEXT),
                        column("until", Kind.TEXT),
                        column("standing", Kind.TEXT),
                        column("known_to", Kind.TEXT),
                        column("source", Kind.TEXT),
                        column("line", Kind.YEAR)),
                terms.stream()
                        .map(term -> List.<Object>of(
                                term.country().code(),
                                term.name(),
                                term.since().toString(),
                                until(term.until()),
                                term.standing(question.on()).word(),
                                term.knownTo().toString(),
                                "leaders",
                                (long) term.line()))
                        .toList());
    }

    /** Whose pairs are compared for gaps; of a side without neighbours, or of which they are not known, it is missing. */
    Table neighbourhoods(Map<Country, Set<Country>> members) {
        List<List<Object>> rows = new ArrayList<>();
        for (Country of : List.of(question.pair().home(), question.pair().partner())) {
            Set<Country> with = members.getOrDefault(of, Set.of());
            rows.add(List.of(
                    of.code(),
                    with.isEmpty() ? Blank.MISSING : (Object) (long) (with.size() - 1),
                    with.isEmpty()
                            ? Blank.MISSING
                            : with.stream()
                                    .filter(one -> !one.equals(of))
                                    .map(Country::code)
                                    .collect(Collectors.joining(" "))));
        }
        return table(
                "neighbourhoods",
                List.of(
                        column("neighbourhood_of", Kind.COUNTRY),
                        column("neighbours", Kind.WHOLE),
                        column("neighbour_codes", Kind.TEXT)),
                rows);
    }

    /** A row for each source of dated ties, held or not. */
    Table covered(Map<String, Optional<Vintage>> sources) {
        return table(
                "covered",
                List.of(
                        column("source", Kind.TEXT),
                        column("source_title", Kind.TEXT),
                        column("kinds", Kind.TEXT),
                        column("held", Kind.FLAG),
                        column("known_to", Kind.YEAR),
                        column("compared", Kind.FLAG),
                        column("how_to_get", Kind.TEXT)),
                sources.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue().isPresent()))
                        .toList());
    }

    private List<Object> row(String source, boolean held) {
        Map<String, Integer> tiesTo = new TreeMap<>(catalogue.mapping(source).tiesTo());
        return List.of(
                source,
                catalogue.getSource(source).title(),
                tiesTo.keySet().stream()
                        .map(kind -> TieKinds.isQuoted(kind) ? quoted(kind) : kind)
                        .collect(Collectors.joining(", ")),
                held,
                held ? (Object) (long) Collections.max(tiesTo.values()) : Blank.MISSING,
                tiesTo.keySet().stream().anyMatch(TieKinds::isCompared),
                held ? Blank.NOT_APPLICABLE : importing(source));
    }

    private static String importing(String source) {
        return "comity data import %s FILE".formatted(source);
    }

    private Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(
                name,
                texts.text("ties.table." + name, Map.of("on", question.on().toString())),
                columns,
                rows);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("ties.column." + name), kind);
    }
}
