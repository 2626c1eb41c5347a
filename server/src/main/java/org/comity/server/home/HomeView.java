package org.comity.server.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Vintage;
import org.comity.server.page.Language;
import org.comity.server.page.RangeBar;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.MeasureState;
import org.comity.workbench.situation.Assessment.WorldPlace;

/** Everything that the page of a home shows, ready to be written. */
public record HomeView(
        String code,
        String name,
        Assessment assessment,
        Finding finding,
        List<Sentence> inShort,
        Moves moves,
        List<String> goals,
        List<Row> rows,
        Optional<Standing> standing,
        List<Gap> gaps) {

    /** The neighbourhood among all neighbourhoods: its score, its rank and the range of ranks, of how many. */
    public record Standing(String name, RangeBar score, String rank, String low, String high, String of) {
        static Standing of(String name, WorldPlace world, Language language) {
            return new Standing(
                    name,
                    RangeBar.score(world.score(), language),
                    language.number(world.place().rank(), 0),
                    language.number(world.place().low(), 0),
                    language.number(world.place().high(), 0),
                    language.number(world.of(), 0));
        }
    }

    /** What a measure rests on, and how to get it when nothing is held. */
    public record Gap(
            String label,
            String why,
            String goal,
            String indicator,
            String source,
            String lastYear,
            String vintage,
            String licence,
            int observed,
            int carried,
            int of,
            boolean inScore,
            boolean held) {}

    static HomeView of(Assessment assessment, Finding finding, Switches switches, World world, int span) {
        Language language = switches.language();
        String name = language.name(assessment.home());
        return new HomeView(
                assessment.home().code(),
                name,
                assessment,
                finding,
                new InShort(assessment, finding, language).sentences(span),
                Moves.of(assessment, switches, span),
                assessment.framework().goals().stream()
                        .map(Framework.Group::label)
                        .toList(),
                new Rows(assessment, switches, span, world.relationIds(finding)).rows(),
                assessment.neighbourhood().map(place -> Standing.of(name, place, language)),
                gaps(assessment, world));
    }

    private static List<Gap> gaps(Assessment assessment, World world) {
        Map<String, Vintage> inUse = world.inUse();
        Map<String, String> licences =
                world.sources().stream().collect(Collectors.toMap(source -> source.id(), source -> source.licence()));
        Map<String, String> goals = assessment.framework().goals().stream()
                .collect(Collectors.toMap(Framework.Group::id, Framework.Group::label));
        return assessment.measures().stream()
                .map(state -> gap(state, assessment.partners().size(), inUse, licences, goals))
                .toList();
    }

    private static Gap gap(
            MeasureState state,
            int partners,
            Map<String, Vintage> inUse,
            Map<String, String> licences,
            Map<String, String> goals) {
        String indicator = state.measure().indicator();
        Optional<Vintage> vintage = Optional.ofNullable(inUse.get(indicator));
        return new Gap(
                state.measure().label(),
                state.measure().why(),
                goals.getOrDefault(state.goal(), state.goal()),
                indicator,
                state.source(),
                state.lastYear().map(String::valueOf).orElse(""),
                vintage.map(Vintage::id).orElse(""),
                licences.getOrDefault(state.source(), ""),
                state.observed(),
                state.carried(),
                partners,
                state.inScore(),
                vintage.isPresent());
    }
}
