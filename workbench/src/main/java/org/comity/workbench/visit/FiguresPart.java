package org.comity.workbench.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.workbench.brief.Block;
import org.comity.workbench.brief.Grid;

/** Ten figures both ways, each made again from its files when the pack is made, with its id. */
final class FiguresPart {
    /** What is longer explains a code, and is told under the figure's id. */
    private static final int LONGEST_UNIT = 24;

    /** Characters that a label keeps on the fullest page. */
    private static final int SHORT = 30;

    private final Ground ground;
    private final Words words;

    private FiguresPart(Ground ground, Words words) {
        this.ground = ground;
        this.words = words;
    }

    static Part of(Ground ground, Words words) {
        String heading = words.say("visit.figures", "count", ground.ten().size());
        if (ground.ten().isEmpty()) {
            return Part.unknown("figures", heading, words.say("visit.figures.none"));
        }
        FiguresPart part = new FiguresPart(ground, words);
        int all = ground.ten().size();
        return new Part(
                "figures",
                heading,
                all,
                all,
                (shown, longest) -> List.of(part.table(heading, longest), new Block.Text(part.checked())));
    }

    private Block table(String heading, int longest) {
        List<Grid.Head> heads = List.of(
                Grid.Head.words(words.say("visit.figure")),
                Grid.Head.figure(words.say(
                        "visit.codes",
                        "from",
                        words.pair().home().code(),
                        "to",
                        words.pair().partner().code())),
                Grid.Head.figure(words.say(
                        "visit.codes",
                        "from",
                        words.pair().partner().code(),
                        "to",
                        words.pair().home().code())),
                Grid.Head.figure(words.say("visit.year")),
                Grid.Head.figure(words.say("visit.changed")),
                Grid.Head.words(words.say("visit.source")),
                Grid.Head.words(words.say("visit.id")));
        List<List<String>> rows =
                ground.ten().stream().map(line -> row(line, longest)).toList();
        return new Block.Tabular(new Grid(heading, heads, rows, List.of(68, 22, 22, 13, 29, 42, 24)));
    }

    private List<String> row(FigureLine line, int longest) {
        String unit = line.indicator().unit();
        String label = unit.length() > LONGEST_UNIT
                ? line.indicator().label()
                : words.say("visit.labelled", "label", line.indicator().label(), "unit", unit);
        return List.of(
                words.shortened(label, Math.max(SHORT, longest / 3)),
                Numbers.text(line.towards(), words),
                line.isShared() ? words.say("visit.shared") : Numbers.text(line.back(), words),
                Integer.toString(line.year()),
                change(line),
                line.indicator().source(),
                line.id());
    }

    private String change(FigureLine line) {
        Optional<String> towards = Numbers.change(line.towardsBefore(), line.towards(), words);
        Optional<String> back = Numbers.change(line.backBefore(), line.back(), words);
        if (line.isShared()) {
            return towards.orElseGet(() -> words.say("visit.unknown"));
        }
        List<String> both = new ArrayList<>();
        both.add(towards.orElse("?"));
        both.add(back.orElse("?"));
        return towards.isEmpty() && back.isEmpty() ? words.say("visit.unknown") : String.join(" | ", both);
    }

    private String checked() {
        long same = ground.ten().stream()
                .filter(line -> ground.same().contains(line.id()))
                .count();
        List<String> others = ground.ten().stream()
                .map(FigureLine::id)
                .filter(id -> !ground.same().contains(id))
                .toList();
        return words.say(
                "visit.checked", "same", same, "count", ground.ten().size(), "others", String.join(", ", others));
    }
}
