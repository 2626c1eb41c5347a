package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Indicator.Direction;
import org.comity.workbench.situation.Assessment.MeasureState;
import org.comity.workbench.situation.Assessment.Score;

/** Where a relation scores low, and which side has the less favourable figure. */
final class LowPart {
    private static final double MIDDLE = 50;
    private static final int MOST = 10;

    private final Material material;
    private final Speech speech;

    private record Low(Country partner, Framework.Group goal, Score score) {
        boolean isCertain() {
            return score.high() < MIDDLE;
        }
    }

    private LowPart(Material material) {
        this.material = material;
        this.speech = material.speech();
    }

    static Section of(Material material) {
        LowPart part = new LowPart(material);
        List<Low> lows = part.lows();
        Speech speech = material.speech();
        List<Block> blocks = lows.isEmpty()
                ? List.of(new Block.Text(speech.say("low.none")))
                : List.of(new Block.Text(speech.say("low.intro")), new Block.Tabular(part.table(lows)));
        return new Section("low", speech.say("section.low"), blocks);
    }

    private List<Low> lows() {
        List<Low> lows = new ArrayList<>();
        for (var relation : material.assessment().partners()) {
            for (Framework.Group goal : material.assessment().framework().goals()) {
                Score score = relation.goals().get(goal.id());
                if (score != null && score.value() < MIDDLE) {
                    lows.add(new Low(relation.partner(), goal, score));
                }
            }
        }
        lows.sort(Comparator.comparing((Low l) -> !l.isCertain())
                .thenComparingDouble(l -> l.score().value())
                .thenComparing(Low::partner)
                .thenComparing(l -> l.goal().id()));
        return lows.stream().limit(MOST).toList();
    }

    private Grid table(List<Low> lows) {
        List<Grid.Head> heads = List.of(
                Grid.Head.words(speech.say("place")),
                Grid.Head.words(speech.say("low.goal")),
                Grid.Head.figure(speech.say("low.score")),
                Grid.Head.words(speech.say("low.certain")),
                Grid.Head.words(speech.say("low.side")));
        List<List<String>> rows = lows.stream()
                .map(low -> List.of(
                        speech.name(low.partner()),
                        low.goal().label(),
                        speech.full(low.score()),
                        speech.say(low.isCertain() ? "low.yes" : "low.no"),
                        side(low)))
                .toList();
        return new Grid(speech.say("section.low"), heads, rows);
    }

    /** The directed indicators of the goal's sources in which one side's figure is less favourable. */
    private String side(Low low) {
        List<String> sources = material.assessment().measures().stream()
                .filter(m -> m.goal().equals(low.goal().id()))
                .map(MeasureState::source)
                .distinct()
                .toList();
        List<String> sides = material.sides().stream()
                .filter(s -> sources.contains(s.indicator().source()))
                .flatMap(s -> lower(s, low.partner()).stream())
                .toList();
        return sides.isEmpty() ? speech.say("low.noSide") : String.join("; ", sides);
    }

    private Optional<String> lower(Sides sides, Country partner) {
        Direction direction = sides.indicator().direction();
        return sides.row(partner)
                .filter(r -> r.towards().isPresent() && r.back().isPresent() && direction != Direction.NEITHER)
                .flatMap(r -> {
                    double towards = r.towards().orElseThrow().value();
                    double back = r.back().orElseThrow().value();
                    if (towards == back) {
                        return Optional.empty();
                    }
                    boolean homeIsLess = (towards < back) == (direction == Direction.HIGHER_IS_BETTER);
                    return Optional.of(speech.say(
                            "low.lower",
                            Map.of(
                                    "label", sides.indicator().label(),
                                    "from", homeIsLess ? material.home() : speech.name(partner),
                                    "to", homeIsLess ? speech.name(partner) : material.home(),
                                    "less", speech.figure(homeIsLess ? towards : back),
                                    "more", speech.figure(homeIsLess ? back : towards))));
                });
    }
}
