package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.model.Framework;
import org.comity.workbench.situation.Assessment.MeasureState;

/** What is missing, and the command that gets it. */
final class GapsPart {
    private GapsPart() {}

    static Section of(Material material) {
        Speech speech = material.speech();
        int count = material.assessment().partners().size();
        List<MeasureState> gaps = material.assessment().measures().stream()
                .filter(m -> m.observed() < count)
                .toList();
        List<Block> blocks = gaps.isEmpty()
                ? List.of(new Block.Text(speech.say("gaps.none")))
                : List.of(new Block.Text(speech.say("gaps.intro")), new Block.Tabular(table(material, gaps, count)));
        return new Section("gaps", speech.say("section.gaps"), blocks);
    }

    private static Grid table(Material material, List<MeasureState> gaps, int count) {
        Speech speech = material.speech();
        List<Grid.Head> heads = List.of(
                Grid.Head.words(speech.say("gaps.indicator")),
                Grid.Head.words(speech.say("gaps.goal")),
                Grid.Head.figure(speech.say("gaps.observed")),
                Grid.Head.figure(speech.say("gaps.carried")),
                Grid.Head.figure(speech.say("gaps.last")),
                Grid.Head.words(speech.say("gaps.get")));
        List<List<String>> rows = new ArrayList<>();
        for (MeasureState gap : gaps) {
            rows.add(List.of(
                    gap.measure().label(),
                    goal(material.assessment().framework(), gap.goal()),
                    speech.say("gaps.of", Map.of("observed", gap.observed(), "count", count)),
                    Integer.toString(gap.carried()),
                    gap.lastYear().map(y -> Integer.toString(y)).orElseGet(() -> speech.say("gaps.never")),
                    toGetIt(gap, material)));
        }
        return new Grid(speech.say("section.gaps"), heads, rows);
    }

    private static String goal(Framework framework, String id) {
        return framework.goals().stream()
                .filter(g -> g.id().equals(id))
                .map(Framework.Group::label)
                .findFirst()
                .orElse(id);
    }

    /** Where the source holds the year, importing it again gives nothing more. */
    private static String toGetIt(MeasureState gap, Material material) {
        boolean held =
                gap.lastYear().map(y -> y >= material.assessment().year()).orElse(false);
        return held
                ? material.speech().say("gaps.asked")
                : material.speech().say("gaps.import", Map.of("source", gap.source()));
    }
}
