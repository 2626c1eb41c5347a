package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Table;

/** What stands beside the score and never in it: alignment in UN votes, and what each side's share is. */
final class ContextPart {
    private static final int MOST = 6; // columns that a page holds

    private final Material material;
    private final Speech speech;
    private final Table table;

    private ContextPart(Material material, Table table) {
        this.material = material;
        this.speech = material.speech();
        this.table = table;
    }

    /** Empty when the frame has no context that is held. */
    static Optional<Section> of(Material material) {
        Speech speech = material.speech();
        return material.finding().tables().stream()
                .filter(t -> t.name().equals("context"))
                .findFirst()
                .flatMap(t -> new ContextPart(material, t).grid())
                .map(grid -> new Section(
                        "context",
                        speech.say("section.context"),
                        List.of(
                                new Block.Text(speech.say("context.intro", Map.of("home", material.home()))),
                                new Block.Tabular(grid))));
    }

    private Optional<Grid> grid() {
        List<Framework.Measure> measures = material.assessment().framework().context().stream()
                .filter(this::isOfTheTwo)
                .limit(MOST)
                .toList();
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        List<Grid.Head> heads = new ArrayList<>(List.of(Grid.Head.words(speech.say("place"))));
        measures.forEach(m -> heads.add(Grid.Head.figure(m.label())));
        List<List<String>> rows = new ArrayList<>();
        for (Country partner : partners()) {
            List<String> row = new ArrayList<>(List.of(speech.name(partner)));
            measures.forEach(m -> row.add(cell(m, partner)));
            rows.add(row);
        }
        return Optional.of(new Grid(speech.say("context.title", Map.of("year", material.year())), heads, rows));
    }

    private List<Country> partners() {
        return material.assessment().partners().stream()
                .map(r -> r.partner())
                .sorted(Comparator.comparing(c -> c, speech.names().byName()))
                .toList();
    }

    /** A figure of the pair, or each side's share; a country's own size is left to the Finding. */
    private boolean isOfTheTwo(Framework.Measure measure) {
        List<List<Object>> rows = table.rows().stream()
                .filter(row -> row.get(column("measure")).equals(measure.id()))
                .toList();
        boolean held = rows.stream().anyMatch(row -> row.get(column("home_side")) instanceof Number);
        boolean share = measure.rule() == Framework.Rule.SHARE_OF_HOME;
        boolean same =
                rows.stream().allMatch(row -> row.get(column("home_side")).equals(row.get(column("partner_side"))));
        return held && (share || same);
    }

    private String cell(Framework.Measure measure, Country partner) {
        boolean share = measure.rule() == Framework.Rule.SHARE_OF_HOME;
        return table.rows().stream()
                .filter(row -> row.get(column("measure")).equals(measure.id())
                        && row.get(column("partner")).equals(partner.code()))
                .findFirst()
                .map(row -> share
                        ? speech.say(
                                "context.sides",
                                Map.of(
                                        "home",
                                        side(row, "home_side", true),
                                        "partner",
                                        side(row, "partner_side", true)))
                        : side(row, "home_side", false))
                .orElseGet(() -> speech.say("missing"));
    }

    private String side(List<Object> row, String name, boolean share) {
        return row.get(column(name)) instanceof Number number
                ? share ? speech.percent(number.doubleValue()) : speech.figure(number.doubleValue())
                : speech.say("missing");
    }

    private int column(String name) {
        return table.columns().stream().map(Table.Column::name).toList().indexOf(name);
    }
}
