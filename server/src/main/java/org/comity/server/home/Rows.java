package org.comity.server.home;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.server.page.Language;
import org.comity.server.page.RangeBar;
import org.comity.server.page.Switches;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.Relation;

/** Makes the table's rows, in alphabetical order of name unless the address asks for the order of scores. */
final class Rows {
    private final Assessment assessment;
    private final Switches switches;
    private final Language language;
    private final int span;
    private final Map<Country, String> ids;

    Rows(Assessment assessment, Switches switches, int span, Map<Country, String> ids) {
        this.assessment = assessment;
        this.switches = switches;
        this.language = switches.language();
        this.span = span;
        this.ids = ids;
    }

    List<Row> rows() {
        return assessment.partners().stream().sorted(order()).map(this::row).toList();
    }

    private Comparator<Relation> order() {
        Comparator<Relation> byName = Comparator.comparing(Relation::partner, language.byName());
        return switches.get("sort").equals("score")
                ? Comparator.<Relation>comparingDouble(
                                r -> -r.overall().map(Assessment.Score::value).orElse(-1.0))
                        .thenComparing(byName)
                : byName;
    }

    private Row row(Relation relation) {
        String home = assessment.home().code();
        String partner = relation.partner().code();
        Optional<Change> change = change(relation);
        String id = ids.getOrDefault(relation.partner(), "");
        return new Row(
                partner,
                language.name(relation.partner()),
                relation(relation.neighbour(), language),
                relation.neighbour().carriedFrom().map(String::valueOf),
                relation.overall().map(s -> RangeBar.score(s, language)),
                relation.group(),
                relation.place().map(this::rank),
                assessment.framework().goals().stream()
                        .map(goal -> goal(relation, goal))
                        .toList(),
                change.flatMap(Change::difference).map(d -> RangeBar.difference(d, language)),
                change.map(Change::isCertain).orElse(false),
                language.percent(relation.observedShare()),
                switches.across("/" + home + "/" + partner),
                switches.across("/" + partner + "/" + home),
                id,
                switches.across("/cite/" + id));
    }

    private String rank(Assessment.Place place) {
        return language.text(
                "rank.range",
                language.number(place.rank(), 0),
                language.number(place.low(), 0),
                language.number(place.high(), 0));
    }

    private Optional<RangeBar> goal(Relation relation, Framework.Group goal) {
        return Optional.ofNullable(relation.goals().get(goal.id())).map(s -> RangeBar.score(s, language));
    }

    private Optional<Change> change(Relation relation) {
        return relation.changes().stream()
                .filter(c -> c.fromYear() == assessment.year() - span)
                .findFirst();
    }

    /** How a neighbour is one, in words: {@code by land}, {@code within 24 miles of sea}. */
    static String relation(Neighbour neighbour, Language language) {
        NeighbourRule.Term term =
                NeighbourRule.parse(neighbour.relation()).terms().getFirst();
        return switch (term) {
            case NeighbourRule.Land() -> language.text("relation.land");
            case NeighbourRule.Sea(int miles) -> language.text("relation.sea", miles);
            case NeighbourRule.Gap _ ->
                language.text(
                        "relation.gap",
                        neighbour.distance().map(d -> language.number(d, 0)).orElse("?"));
            case NeighbourRule.Distance _ ->
                language.text(
                        "relation.distance",
                        neighbour.distance().map(d -> language.number(d, 0)).orElse("?"));
            case NeighbourRule.Club(String name) -> language.text("relation.club", name);
            case NeighbourRule.Listed _ -> language.text("relation.list");
        };
    }
}
