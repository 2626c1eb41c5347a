package org.comity.workbench.dialogue.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.methods.bargain.spatial.Actors;
import org.comity.methods.bargain.spatial.Band;
import org.comity.methods.bargain.spatial.Doubts;
import org.comity.methods.bargain.spatial.Forecast;
import org.comity.methods.bargain.spatial.Offer;
import org.comity.methods.bargain.spatial.Run;
import org.comity.methods.bargain.spatial.Turn;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;

/** The tables of a forecast, and its chart. Every figure of the undisturbed run stands beside its interval over draws. */
final class ForecastTables {
    private final Outcome outcome;
    private final Messages texts;
    private final Run run;
    private final Forecast forecast;
    private final Actors actors;
    private final List<String> dimensions;

    ForecastTables(Outcome outcome, Messages texts) {
        this.outcome = outcome;
        this.texts = texts;
        run = outcome.undisturbed();
        forecast = outcome.forecast();
        actors = outcome.scenario().actors();
        dimensions = actors.dimensions();
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }

    private Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, texts.text("table." + name), columns, rows);
    }

    /** A run that has ended stays where it is. */
    private Turn turn(int number) {
        return run.turns().get(Math.min(number, run.steps()));
    }

    private static void put(List<Object> row, double undisturbed, Band band) {
        row.addAll(List.of(undisturbed, band.low(), band.middle(), band.high()));
    }

    /** Main table: a row for each turn and dimension. */
    Table rounds() {
        List<Column> columns = List.of(
                column("turn", Kind.WHOLE),
                column("dimension", Kind.TEXT),
                column("undisturbed_expected", Kind.COMPUTED),
                column("expected_low", Kind.COMPUTED),
                column("expected_median", Kind.COMPUTED),
                column("expected_high", Kind.COMPUTED),
                column("undisturbed_mean", Kind.COMPUTED),
                column("mean_low", Kind.COMPUTED),
                column("mean_median", Kind.COMPUTED),
                column("mean_high", Kind.COMPUTED),
                column("under_way", Kind.SHARE));
        List<List<Object>> rows = new ArrayList<>();
        for (int t = 0; t <= outcome.lastTurn(); t++) {
            for (int k = 0; k < dimensions.size(); k++) {
                List<Object> row = new ArrayList<>(List.of((long) t, dimensions.get(k)));
                put(row, turn(t).expected().get(k), forecast.expected(t, k));
                put(row, turn(t).mean().get(k), forecast.mean(t, k));
                row.add(forecast.underWay(t));
                rows.add(row);
            }
        }
        return table("rounds", columns, rows);
    }

    private List<Column> banded(Column... before) {
        List<Column> columns = new ArrayList<>(List.of(before));
        columns.addAll(List.of(
                column("undisturbed", Kind.COMPUTED),
                column("low", Kind.COMPUTED),
                column("median", Kind.COMPUTED),
                column("high", Kind.COMPUTED)));
        return columns;
    }

    /** Where it ends, and after how many turns: the table final. */
    Table last() {
        List<List<Object>> rows = new ArrayList<>();
        int end = forecast.mostSteps();
        for (int k = 0; k < dimensions.size(); k++) {
            List<Object> expected = new ArrayList<>(List.of("expected", dimensions.get(k)));
            put(expected, run.last().expected().get(k), forecast.expected(end, k));
            rows.add(expected);
            List<Object> mean = new ArrayList<>(List.of("mean", dimensions.get(k)));
            put(mean, run.last().mean().get(k), forecast.mean(end, k));
            rows.add(mean);
        }
        List<Object> turns = new ArrayList<>(List.of("turns", Blank.NOT_APPLICABLE));
        put(turns, run.steps(), forecast.steps());
        rows.add(turns);
        return table("final", banded(column("measure", Kind.TEXT), column("dimension", Kind.TEXT)), rows);
    }

    /** Positions by turn, actor and dimension. */
    Table positions() {
        List<List<Object>> rows = new ArrayList<>();
        for (int t = 0; t <= outcome.lastTurn(); t++) {
            for (int i = 0; i < actors.size(); i++) {
                for (int k = 0; k < dimensions.size(); k++) {
                    List<Object> row = new ArrayList<>(List.of((long) t, actors.name(i), dimensions.get(k)));
                    put(row, turn(t).positions().get(i).get(k), forecast.position(t, i, k));
                    rows.add(row);
                }
            }
        }
        return table(
                "actors",
                banded(column("turn", Kind.WHOLE), column("actor", Kind.TEXT), column("dimension", Kind.TEXT)),
                rows);
    }

    /** By turn and actor: that its position is the outcome. */
    Table probabilities() {
        List<List<Object>> rows = new ArrayList<>();
        for (int t = 0; t <= outcome.lastTurn(); t++) {
            for (int i = 0; i < actors.size(); i++) {
                List<Object> row = new ArrayList<>(List.of((long) t, actors.name(i)));
                put(row, turn(t).chances().get(i), forecast.chance(t, i));
                rows.add(row);
            }
        }
        return table("probabilities", banded(column("turn", Kind.WHOLE), column("actor", Kind.TEXT)), rows);
    }

    /** What was offered and taken in the undisturbed run: a row for each offer and dimension. */
    Table bargains() {
        List<Column> columns = List.of(
                column("turn", Kind.WHOLE),
                column("initiator", Kind.TEXT),
                column("receiver", Kind.TEXT),
                column("chance", Kind.COMPUTED),
                column("gain", Kind.COMPUTED),
                column("dimension", Kind.TEXT),
                column("initiator_to", Kind.COMPUTED),
                column("receiver_to", Kind.COMPUTED),
                column("initiator_takes", Kind.FLAG),
                column("receiver_takes", Kind.FLAG));
        List<List<Object>> rows = new ArrayList<>();
        for (Turn turn : run.turns()) {
            for (Offer offer : turn.offers()) {
                for (int k = 0; k < dimensions.size(); k++) {
                    rows.add(List.of(
                            (long) turn.number(),
                            actors.name(offer.initiator()),
                            actors.name(offer.receiver()),
                            offer.chance(),
                            offer.gain(),
                            dimensions.get(k),
                            offer.initiatorTo().get(k),
                            offer.receiverTo().get(k),
                            offer.byInitiator(),
                            offer.byReceiver()));
                }
            }
        }
        return table("bargains", columns, rows);
    }

    /** What was entered, with the range that it was drawn from. */
    Table inputs(double percent) {
        List<Column> columns = List.of(
                column("actor", Kind.TEXT),
                column("description", Kind.TEXT),
                column("figure", Kind.TEXT),
                column("dimension", Kind.TEXT),
                column("value", Kind.COMPUTED),
                column("from", Kind.COMPUTED),
                column("to", Kind.COMPUTED),
                column("range_given", Kind.FLAG));
        List<List<Object>> rows = new ArrayList<>();
        List<Doubts.Doubt> doubts = outcome.scenario().doubts(percent).actors();
        for (int i = 0; i < actors.size(); i++) {
            Actors.Actor actor = actors.list().get(i);
            Scenario.Ranges given = outcome.scenario().ranges().get(i);
            String description = outcome.scenario().descriptions().get(i);
            Object about = description.isEmpty() ? Blank.MISSING : description;
            Doubts.Doubt doubt = doubts.get(i);
            rows.add(input(
                    actor.name(),
                    about,
                    "capability",
                    Blank.NOT_APPLICABLE,
                    actor.capability(),
                    doubt.capability(),
                    given.capability()));
            for (int k = 0; k < dimensions.size(); k++) {
                rows.add(input(
                        actor.name(),
                        about,
                        "position",
                        dimensions.get(k),
                        actor.position().get(k),
                        doubt.position().get(k),
                        given.position().get(k)));
                rows.add(input(
                        actor.name(),
                        about,
                        "salience",
                        dimensions.get(k),
                        actor.salience().get(k),
                        doubt.salience().get(k),
                        given.salience().get(k)));
            }
        }
        return table("inputs", columns, rows);
    }

    private static List<Object> input(
            String actor,
            Object description,
            String figure,
            Object dimension,
            double value,
            Doubts.Range range,
            Optional<Doubts.Range> given) {
        return List.of(actor, description, figure, dimension, value, range.low(), range.high(), given.isPresent());
    }

    /** The expected position by turn: the median of draws with its band, one panel for each dimension. */
    Finding.Chart chart(java.util.Locale locale) {
        List<TimeMultiples.Point> points = new ArrayList<>();
        for (String dimension : dimensions) {
            int k = dimensions.indexOf(dimension);
            IntStream.rangeClosed(0, outcome.lastTurn()).forEach(t -> {
                Band band = forecast.expected(t, k);
                points.add(new TimeMultiples.Point(
                        dimension, t, Optional.of(new Interval(band.middle(), band.low(), band.high()))));
            });
        }
        String title = texts.text("chart.title", Map.of("draws", forecast.size()));
        TimeMultiples multiples = new TimeMultiples(title, texts.text("chart.axis"), 0, 100, points);
        return new Finding.Chart("positions", title, "rounds", multiples.toJson(locale));
    }
}
