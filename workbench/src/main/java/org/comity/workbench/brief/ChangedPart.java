package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.workbench.chart.RangeBars;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.Relation;

/** The most certain moves, up and down, and those of which the direction cannot be told. */
final class ChangedPart {
    private final Material material;
    private final Speech speech;
    private final Moves moves;
    private final List<Relation> relations;

    private ChangedPart(Material material) {
        this.material = material;
        this.speech = material.speech();
        this.moves = Moves.of(material.assessment());
        this.relations = Intervals.byName(material);
    }

    static Section of(Material material) {
        return new ChangedPart(material).section();
    }

    static String named(Moves.Move move, Speech speech) {
        return speech.say(
                "changed.named", Map.of("name", speech.name(move.partner()), "change", speech.change(move.change())));
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>();
        if (moves.isEmpty()) {
            blocks.add(new Block.Text(speech.say("changed.none")));
        } else {
            blocks.add(new Block.Text(speech.say("changed.intro")));
            blocks.add(new Block.Points(
                    speech.cited(
                            List.of(
                                    listed("changed.up", moves.up()),
                                    listed("changed.down", moves.down()),
                                    listed("changed.unclear", moves.unclear())),
                            material.finding()),
                    false));
            blocks.add(bars());
        }
        return new Section("changed", speech.say("section.changed"), blocks);
    }

    private String listed(String key, List<Moves.Move> of) {
        List<String> names = of.stream().map(m -> named(m, speech)).toList();
        return speech.say(key, Map.of("names", names.isEmpty() ? speech.say("changed.nobody") : speech.list(names)));
    }

    private Block bars() {
        List<RangeBars.Row> rows = new ArrayList<>();
        double end = 1;
        for (Relation relation : relations) {
            Optional<Change> change = relation.changes().stream()
                    .filter(c -> c.fromYear() == moves.from())
                    .findFirst();
            rows.add(new RangeBars.Row(
                    speech.name(relation.partner()),
                    change.flatMap(Change::difference).map(Intervals::of),
                    "",
                    change.map(Change::isCertain).orElse(false)));
            end = Math.max(
                    end,
                    change.flatMap(Change::difference)
                            .map(d -> Math.max(Math.abs(d.low()), Math.abs(d.high())))
                            .orElse(0.0));
        }
        end = Math.ceil(end / 5) * 5;
        Map<String, Object> words = new HashMap<>(
                Map.of("home", material.home(), "from", Integer.toString(moves.from()), "year", material.year()));
        String title = speech.say("changed.bars", words);
        String json = new RangeBars(title, speech.say("changed.axis", words), -end, end, rows).toJson(speech.locale());
        return new Block.Picture("changes", title, json, table(title));
    }

    private Grid table(String title) {
        List<Integer> years = relations.stream()
                .flatMap(r -> r.changes().stream())
                .map(Change::fromYear)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Grid.Head> heads = new ArrayList<>(List.of(Grid.Head.words(speech.say("place"))));
        for (int year : years) {
            heads.add(Grid.Head.figure(speech.say("changed.column", Map.of("from", Integer.toString(year)))));
        }
        heads.add(Grid.Head.figure(speech.say("changed.compared", Map.of("from", Integer.toString(moves.from())))));
        List<List<String>> rows = new ArrayList<>();
        for (Relation relation : relations) {
            List<String> row = new ArrayList<>(List.of(speech.name(relation.partner())));
            years.forEach(year -> row.add(speech.orMissing(
                    change(relation, year).flatMap(Change::difference).map(speech::change))));
            row.add(speech.orMissing(change(relation, moves.from()).map(c -> speech.percent(c.comparedShare()))));
            rows.add(row);
        }
        return new Grid(title, heads, rows);
    }

    private static Optional<Change> change(Relation relation, int year) {
        return relation.changes().stream().filter(c -> c.fromYear() == year).findFirst();
    }
}
