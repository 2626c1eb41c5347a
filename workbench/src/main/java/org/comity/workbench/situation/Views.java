package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;

/**
 * The same relation assessed from one side and from the other, in the same year. A partner that is no neighbour by the
 * rule is named in it.
 */
public record Views(View there, View back) {
    /** One side's. */
    public record View(Assessment assessment, Finding finding, Optional<Relation> relation) {
        public Optional<Score> overall() {
            return relation.flatMap(Relation::overall);
        }

        public Optional<Score> goal(String id) {
            return relation.map(Relation::goals).map(goals -> goals.get(id));
        }

        public String id() {
            return finding.id();
        }
    }

    public static Views of(Situation situation, Situation.Request asked, Pair pair) {
        View there = view(situation, asked, pair);
        Situation.Request turned =
                with(asked, pair.partner(), Optional.of(there.assessment().year()), asked.rule());
        return new Views(there, view(situation, turned, pair.turned()));
    }

    private static View view(Situation situation, Situation.Request asked, Pair pair) {
        View view = view(situation, asked, pair.partner());
        if (view.relation().isPresent()) {
            return view;
        }
        List<NeighbourRule.Term> terms = new ArrayList<>(asked.rule().terms());
        terms.add(new NeighbourRule.Listed(List.of(pair.partner())));
        NeighbourRule wider = new NeighbourRule(terms.stream().distinct().toList());
        return view(
                situation,
                with(asked, pair.home(), Optional.of(view.assessment().year()), wider),
                pair.partner());
    }

    private static View view(Situation situation, Situation.Request request, Country partner) {
        Assessment assessment = situation.assess(request);
        return new View(
                assessment,
                situation.finding(request),
                assessment.partners().stream()
                        .filter(relation -> relation.partner().equals(partner))
                        .findFirst());
    }

    private static Situation.Request with(
            Situation.Request asked, Country home, Optional<Integer> year, NeighbourRule rule) {
        return new Situation.Request(home, year, rule, asked.framework(), asked.draws(), asked.seed());
    }
}
