package org.comity.workbench.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.data.Tie;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.situation.Views;

/**
 * Everything a pack is made of, read before the first line is written.
 *
 * @param votes how often the two voted alike; empty when it is not held
 * @param exports of each side to the other
 * @param organisations of which both are full members
 * @param ten the ten figures
 * @param same ids of those figures that came out the same when made again
 * @param ties in force on the day, by public sets
 */
record Ground(
        Pair pair,
        LocalDate day,
        Views views,
        Optional<FigureLine> votes,
        Optional<FigureLine> exports,
        Optional<FigureLine> organisations,
        List<FigureLine> ten,
        Set<String> same,
        List<Tie> ties,
        DeskPapers desk) {
    Ground {
        ten = List.copyOf(ten);
        same = Set.copyOf(same);
        ties = List.copyOf(ties);
    }

    /** Every Finding in it, each once. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        Stream.of(
                        Stream.of(views.there().finding(), views.back().finding()),
                        Stream.of(votes, exports, organisations)
                                .flatMap(Optional::stream)
                                .map(FigureLine::finding),
                        ten.stream().map(FigureLine::finding))
                .flatMap(found -> found)
                .filter(one -> all.stream().noneMatch(other -> other.id().equals(one.id())))
                .forEach(all::add);
        return all;
    }
}
