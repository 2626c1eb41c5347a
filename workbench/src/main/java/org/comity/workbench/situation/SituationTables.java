package org.comity.workbench.situation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Kind;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.MeasureState;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;
import org.comity.workbench.situation.Assessment.WorldPlace;

/** An assessment as tables. Rows are in alphabetical order of code. */
final class SituationTables {
    private final Assessor assessor;
    private final Assessment assessment;
    private final Messages texts;

    SituationTables(Assessor assessor, Assessment assessment, Messages texts) {
        this.texts = texts;
        this.assessor = assessor;
        this.assessment = assessment;
    }

    private List<Object> keys(Relation relation) {
        return Cells.row(assessment.home().code(), relation.partner().code(), (long) assessment.year());
    }

    /** The main table. */
    Table relations() {
        Cells cells = new Cells("assess", texts)
                .keys()
                .columns(Kind.COMPUTED, "score", "low", "high")
                .column("rank", Kind.WHOLE)
                .column("observed_share", Kind.SHARE);
        assessment.framework().goals().forEach(goal -> cells.column(goal.id(), goal.label(), Kind.COMPUTED));
        cells.columns(Kind.WHOLE, "rank_low", "rank_high")
                .column("group", Kind.TEXT)
                .columns(Kind.WHOLE, "world_rank", "world_rank_low", "world_rank_high");
        for (Relation relation : assessment.partners()) {
            List<Object> row = keys(relation);
            Cells.add(row, relation.overall());
            row.add(Cells.rank(relation.place()));
            row.add(relation.observedShare());
            for (Framework.Group goal : assessment.framework().goals()) {
                Score score = relation.goals().get(goal.id());
                row.add(score == null ? Blank.MISSING : score.value());
            }
            Cells.addRange(row, relation.place());
            row.add(relation.group().<Object>map(g -> g).orElse(Blank.MISSING));
            Optional<Assessment.Place> world = relation.world().map(WorldPlace::place);
            row.add(Cells.rank(world));
            Cells.addRange(row, world);
            cells.row(row);
        }
        return cells.build();
    }

    Table goals() {
        Cells cells = new Cells("goals", texts)
                .keys()
                .column("goal", Kind.TEXT)
                .columns(Kind.COMPUTED, "score", "low", "high");
        for (Relation relation : assessment.partners()) {
            for (Framework.Group goal : assessment.framework().goals()) {
                List<Object> row = keys(relation);
                row.add(goal.id());
                Cells.add(row, Optional.ofNullable(relation.goals().get(goal.id())));
                cells.row(row);
            }
        }
        return cells.build();
    }

    Table changes() {
        Cells cells = new Cells("changes", texts)
                .keys()
                .column("from_year", Kind.YEAR)
                .columns(Kind.COMPUTED, "difference", "low", "high")
                .column("compared_share", Kind.SHARE)
                .column("certain", Kind.FLAG);
        for (Relation relation : assessment.partners()) {
            for (Change change : relation.changes()) {
                List<Object> row = keys(relation);
                row.add((long) change.fromYear());
                Cells.add(row, change.difference());
                row.add(change.comparedShare());
                row.add(change.difference().isPresent() ? change.isCertain() : Blank.MISSING);
                cells.row(row);
            }
        }
        return cells.build();
    }

    Table measures() {
        Cells cells = new Cells("measures", texts)
                .columns(Kind.TEXT, "measure", "goal", "label", "indicator", "source", "rule", "direction")
                .column("weight", Kind.SOURCE_FIGURE)
                .column("share", Kind.SHARE)
                .columns(Kind.SOURCE_FIGURE, "goalpost_low", "goalpost_high")
                .columns(Kind.WHOLE, "observed", "carried", "partners")
                .column("last_year", Kind.YEAR)
                .column("in_score", Kind.FLAG)
                .column("why", Kind.TEXT);
        Map<String, Double> whole = Shares.of(assessment.framework(), measure -> true);
        for (int m = 0; m < assessment.measures().size(); m++) {
            MeasureState state = assessment.measures().get(m);
            Framework.Measure measure = state.measure();
            Framework.Goalposts scale = assessor.scales().get(m);
            cells.row(Cells.row(
                    measure.id(),
                    state.goal(),
                    measure.label(),
                    measure.indicator(),
                    state.source(),
                    Table.word(measure.rule()),
                    Table.word(measure.direction()),
                    measure.weight(),
                    whole.getOrDefault(measure.id(), 0.0),
                    scale.low(),
                    scale.high(),
                    Cells.whole(state.observed()),
                    Cells.whole(state.carried()),
                    Cells.whole(assessment.partners().size()),
                    Cells.year(state.lastYear()),
                    state.inScore(),
                    measure.why()));
        }
        return cells.build();
    }

    /** Every measure's figure and score for every partner. */
    Table figures(Grid grid) {
        Cells cells = new Cells("figures", texts)
                .keys()
                .columns(Kind.TEXT, "goal", "measure", "label")
                .columns(Kind.COMPUTED, "value", "score")
                .column("status", Kind.TEXT)
                .column("figure_year", Kind.YEAR);
        Points points = assessor.points(grid);
        for (int u = 0; u < grid.pairs().size(); u++) {
            for (int m = 0; m < grid.measures().size(); m++) {
                Optional<Figure> figure = grid.figure(m, u);
                List<Object> row = keys(assessment.partners().get(u));
                row.add(assessment.measures().get(m).goal());
                row.add(grid.measures().get(m).id());
                row.add(grid.measures().get(m).label());
                row.add(figure.map(f -> Cells.number(f.value())).orElse(Blank.MISSING));
                row.add(points.find(grid.measures().get(m).id(), u)
                        .<Object>map(score -> score)
                        .orElse(Blank.MISSING));
                row.add(figure.map(f -> Table.word(f.state())).orElse("missing"));
                row.add(Cells.year(figure.map(Figure::year)));
                cells.row(row);
            }
        }
        return cells.build();
    }

    /** What stands beside the score: country-level figures, shares and alignment, of both sides. */
    Table context() {
        Cells cells = new Cells("context", texts)
                .keys()
                .columns(Kind.TEXT, "measure", "label", "unit")
                .columns(Kind.COMPUTED, "home_side", "partner_side");
        for (Relation relation : assessment.partners()) {
            Pair pair = new Pair(assessment.home(), relation.partner());
            for (Framework.Measure measure : assessment.framework().context()) {
                List<Object> row = keys(relation);
                row.add(measure.id());
                row.add(measure.label());
                row.add(unit(measure));
                row.add(side(measure, pair));
                row.add(side(measure, pair.turned()));
                cells.row(row);
            }
        }
        return cells.build();
    }

    private String unit(Framework.Measure measure) {
        return measure.rule() == Framework.Rule.SHARE_OF_HOME
                ? "share"
                : assessor.inputs().indicator(measure.indicator()).unit();
    }

    /** A country's own figure stands on its side; a relation's is read from that side. */
    private Object side(Framework.Measure measure, Pair pair) {
        Inputs inputs = assessor.inputs();
        int year = assessment.year();
        boolean own = measure.rule() == Framework.Rule.AS_IS
                && inputs.indicator(measure.indicator()).level() == Indicator.Level.COUNTRY;
        Optional<Double> value = own
                ? inputs.read(measure.indicator(), pair.home(), year).map(Inputs.Reading::value)
                : new Rules(inputs).figure(measure, 0, pair, year).map(Figure::value);
        return value.map(Cells::number).orElse(Blank.MISSING);
    }

    /** All neighbourhoods of the world in the year. */
    Table world(java.util.function.ToIntFunction<Country> neighbours) {
        Cells cells = new Cells("world", texts)
                .column("home", Kind.COUNTRY)
                .column("year", Kind.YEAR)
                .columns(Kind.COMPUTED, "score", "low", "high")
                .columns(Kind.WHOLE, "rank", "rank_low", "rank_high", "of", "neighbours");
        assessor.world().neighbourhoods().forEach((home, place) -> {
            List<Object> row = Cells.row(home.code(), (long) assessment.year());
            Cells.add(row, Optional.of(place.score()));
            row.add(Cells.rank(Optional.of(place.place())));
            Cells.addRange(row, Optional.of(place.place()));
            row.add(Cells.whole(place.of()));
            row.add(Cells.whole(neighbours.applyAsInt(home)));
            cells.row(row);
        });
        return cells.build();
    }
}
