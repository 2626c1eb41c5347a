package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.workbench.chart.TwoWayBars;

/** Home to partner and partner to home, always two columns. */
final class SidesPart {
    private final Material material;
    private final Speech speech;

    private SidesPart(Material material) {
        this.material = material;
        this.speech = material.speech();
    }

    static Section of(Material material) {
        Speech speech = material.speech();
        SidesPart part = new SidesPart(material);
        List<Block> blocks = new ArrayList<>();
        List<Sides> held = material.sides().stream().filter(Sides::isHeld).toList();
        blocks.add(new Block.Text(speech.say(held.isEmpty() ? "sides.none" : "sides.intro")));
        held.forEach(s -> blocks.add(part.block(s)));
        return new Section("sides", speech.say("section.sides"), blocks);
    }

    private Block block(Sides sides) {
        String title = speech.say(
                "sides.title",
                Map.of("label", sides.indicator().label(), "home", material.home(), "year", material.year()));
        List<Sides.Row> rows = sides.rows().stream()
                .sorted(Comparator.comparing(Sides.Row::partner, speech.names().byName()))
                .toList();
        Grid grid = new Grid(title, heads(), rows.stream().map(this::cells).toList());
        if (sides.isYesOrNo()) {
            return new Block.Tabular(grid);
        }
        TwoWayBars bars = new TwoWayBars(
                title,
                sides.indicator().unit(),
                towards(),
                back(),
                "~s",
                rows.stream()
                        .map(r -> new TwoWayBars.Row(speech.name(r.partner()), value(r.towards()), value(r.back())))
                        .toList());
        String json = bars.toJson(speech.locale(), speech::figure);
        String name = "sides-" + sides.indicator().id().replace('.', '-');
        return new Block.Picture(name, title, json, grid);
    }

    private List<Grid.Head> heads() {
        String year = speech.say("sides.year");
        return List.of(
                Grid.Head.words(speech.say("place")),
                Grid.Head.figure(towards()),
                Grid.Head.figure(year),
                Grid.Head.figure(back()),
                Grid.Head.figure(year));
    }

    private List<String> cells(Sides.Row row) {
        return List.of(
                speech.name(row.partner()),
                speech.orMissing(row.towards().map(f -> speech.figure(f.value()))),
                row.towards().map(f -> Integer.toString(f.year())).orElse(""),
                speech.orMissing(row.back().map(f -> speech.figure(f.value()))),
                row.back().map(f -> Integer.toString(f.year())).orElse(""));
    }

    private String towards() {
        return speech.say("sides.towards", Map.of("home", material.home()));
    }

    private String back() {
        return speech.say("sides.back", Map.of("home", material.home()));
    }

    private static OptionalDouble value(Optional<Sides.Figure> figure) {
        return figure.map(f -> OptionalDouble.of(f.value())).orElse(OptionalDouble.empty());
    }
}
