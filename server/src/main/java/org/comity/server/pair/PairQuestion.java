package org.comity.server.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.PairFinding;
import org.comity.workbench.situation.Situation;
import org.springframework.stereotype.Component;

/** What the address of a pair asks. The partner need not be a neighbour by the rule; it is then named in it. */
@Component
public class PairQuestion {
    private final Pages pages;

    PairQuestion(Pages pages) {
        this.pages = pages;
    }

    /** One side's view: what was asked, the assessment of all its neighbours, and the one relation in it. */
    public record Side(Situation.Request request, Assessment assessment, Optional<Assessment.Relation> relation) {
        /** The same question of another year. */
        Situation.Request inYear(int year) {
            return with(request, request.home(), Optional.of(year), request.rule());
        }

        static Side of(Situation.Request request, Assessment assessment, Country partner) {
            return new Side(
                    request,
                    assessment,
                    assessment.partners().stream()
                            .filter(r -> r.partner().equals(partner))
                            .findFirst());
        }
    }

    /** Both views, in the same year and by the same frame; {@code rule} as it was asked. */
    public record Answer(Pair pair, NeighbourRule rule, Side there, Side back, Locale locale) {
        /** The two rows about this relation, with everything needed to get them again. */
        public Finding finding(World world) {
            Finding one = world.situation(there.request(), locale);
            return PairFinding.of(
                    pair,
                    one,
                    world.situation(back.request(), locale),
                    there.assessment().year(),
                    PairFinding.command(one, pair.partner(), rule));
        }
    }

    /** Answers both sides; 404 when a country is not known, or both are the same. */
    public Answer answer(String home, String partner, Switches switches, World world) {
        Pair pair = pages.pair(home, partner, world);
        return answer(
                pair,
                pages.question(switches, world, pair.home()),
                world,
                switches.language().locale());
    }

    /** The answers on the same home and others that the address asks for beside, in the year of the first. */
    List<Answer> others(Answer first, Switches switches, World world) {
        Situation.Request asked = pages.question(switches, world, first.pair().home());
        Situation.Request same =
                with(asked, asked.home(), Optional.of(first.there().assessment().year()), asked.rule());
        return pages.several(switches.get("beside"), first.pair().home(), world).stream()
                .filter(other -> !other.equals(first.pair().partner()))
                .map(other -> answer(new Pair(first.pair().home(), other), same, world, first.locale()))
                .toList();
    }

    /** The rows of the pair and of those beside it. */
    public Finding finding(Answer answer, Switches switches, World world) {
        return PairsBeside.finding(answer, others(answer, switches, world), world);
    }

    private static Answer answer(Pair pair, Situation.Request asked, World world, Locale locale) {
        Side there = side(asked, pair, world);
        Situation.Request turned =
                with(asked, pair.partner(), Optional.of(there.assessment().year()), asked.rule());
        return new Answer(pair, asked.rule(), there, side(turned, pair.turned(), world), locale);
    }

    private static Side side(Situation.Request request, Pair pair, World world) {
        Side side = Side.of(request, world.assess(request), pair.partner());
        if (side.relation().isPresent()) {
            return side;
        }
        List<NeighbourRule.Term> terms = new ArrayList<>(request.rule().terms());
        terms.add(new NeighbourRule.Listed(List.of(pair.partner())));
        Situation.Request wider = with(
                request,
                pair.home(),
                Optional.of(side.assessment().year()),
                new NeighbourRule(terms.stream().distinct().toList()));
        return Side.of(wider, world.assess(wider), pair.partner());
    }

    private static Situation.Request with(
            Situation.Request asked, Country home, Optional<Integer> year, NeighbourRule rule) {
        return new Situation.Request(home, year, rule, asked.framework(), asked.draws(), asked.seed());
    }
}
