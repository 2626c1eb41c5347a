package org.comity.workbench.neighbourhood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.data.Source;
import org.comity.data.Tie;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Writes neighbours as a Finding. */
final class NeighbourFinding {
    private final Workbench workbench;
    private final Ground ground;
    private final Names names;
    private final Messages texts;

    NeighbourFinding(Workbench workbench, Ground ground, Names names) {
        this.workbench = workbench;
        this.ground = ground;
        this.names = names;
        this.texts = Messages.of("org/comity/workbench/neighbourhood/messages", names.locale());
    }

    Finding of(Country home, int year, NeighbourRule rule, List<Neighbour> neighbours) {
        String yearText = Integer.toString(year);
        String title = texts.text(
                "title",
                Map.of(
                        "home", names.name(home, LocalDate.of(year, 12, 31)),
                        "year", yearText,
                        "rule", rule.toString()));
        Findings finding = Findings.of("neighbours", title)
                .table(table(yearText, neighbours))
                .parameter("home", home)
                .parameter("year", year)
                .parameter("rule", rule)
                .method(texts.text("method.date"))
                .method(texts.text("method.classes"))
                .command("comity neighbours %s --year %d --rule %s".formatted(home, year, rule))
                .asOf(workbench.asOf())
                .age(age(year, neighbours));
        carried(neighbours)
                .forEach(n -> finding.note(texts.text(
                        "note.carried",
                        Map.of(
                                "source", n.source(),
                                "year", n.carriedFrom().map(Object::toString).orElse(""),
                                "asked", yearText))));
        names.changes().forEach(finding::note);
        finding.note(texts.text("note.position"));
        addSources(finding, neighbours);
        return finding.build();
    }

    private Table table(String year, List<Neighbour> neighbours) {
        List<Column> columns = Stream.of(
                        column("home", Kind.COUNTRY),
                        column("partner", Kind.COUNTRY),
                        column("relation", Kind.TEXT),
                        column("miles", Kind.WHOLE),
                        column("since", Kind.TEXT),
                        column("until", Kind.TEXT),
                        column("source", Kind.TEXT))
                .toList();
        String title = texts.text("table", Map.of("count", neighbours.size(), "year", year));
        return new Table(
                "neighbours", title, columns, neighbours.stream().map(this::row).toList());
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }

    private List<Object> row(Neighbour n) {
        boolean inMiles = n.relation().equals("land") || n.relation().startsWith("sea:");
        return List.of(
                n.home().code(),
                n.partner().code(),
                n.relation(),
                n.distance().filter(d -> inMiles).<Object>map(Double::longValue).orElse(Blank.MISSING),
                n.since().<Object>map(LocalDate::toString).orElse(Blank.MISSING),
                n.until().<Object>map(LocalDate::toString).orElse(Blank.MISSING),
                source(n));
    }

    private String source(Neighbour n) {
        return n.carriedFrom()
                .map(year -> texts.text("asof", Map.of("source", n.source(), "year", year.toString())))
                .orElse(n.source());
    }

    /** One neighbour for each source whose list was carried. */
    private static List<Neighbour> carried(List<Neighbour> neighbours) {
        List<Neighbour> firsts = new ArrayList<>();
        for (Neighbour n : neighbours) {
            if (n.carriedFrom().isPresent()
                    && firsts.stream().noneMatch(f -> f.source().equals(n.source()))) {
                firsts.add(n);
            }
        }
        return firsts;
    }

    private static Finding.Age age(int year, List<Neighbour> neighbours) {
        List<Integer> years = neighbours.stream()
                .map(n -> n.carriedFrom().orElse(year))
                .sorted()
                .toList();
        return neighbours.isEmpty()
                ? new Finding.Age(Optional.empty(), Optional.empty(), 0, 0)
                : new Finding.Age(Optional.of(years.getLast()), Optional.of(years.getFirst()), 0, years.size());
    }

    private void addSources(Findings finding, List<Neighbour> neighbours) {
        List<String> used =
                neighbours.stream().map(Neighbour::source).distinct().toList();
        ground.contiguity().stream()
                .map(Tie::lineage)
                .filter(l -> used.contains(l.source()))
                .findFirst()
                .ifPresent(lineage -> {
                    Source source = workbench.catalogue().getSource(lineage.source());
                    finding.source(new Finding.SourceUse(
                            source.id(),
                            lineage.vintage(),
                            source.licence(),
                            source.citation(),
                            Optional.of(ground.lastContiguityYear())));
                });
        if (used.contains(RuleEvaluator.CLUBS)) {
            finding.source(new Finding.SourceUse(
                    RuleEvaluator.CLUBS, "", "Apache-2.0", texts.text("clubs.citation"), Optional.empty()));
        }
        finding.sources(
                workbench.facts(),
                Stream.of(FactsGround.CAPITALS, FactsGround.LATITUDE, FactsGround.GAPS)
                        .filter(id -> used.contains(id.substring(0, id.indexOf('.'))))
                        .toList());
    }
}
