package org.comity.workbench.visit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.dispute.Side;
import org.comity.desk.record.Kept;
import org.comity.model.Country;
import org.comity.model.Pair;

/**
 * A difference with all that is quoted of it, the newest words first.
 *
 * @param sides its parties beside the two that it names, as far as they were entered
 */
public record DifferenceLine(Kept<Difference> kept, List<Quotation> quotations, List<Country> sides) {
    public DifferenceLine {
        sides = List.copyOf(sides);
        quotations = List.copyOf(quotations);
    }

    /** The differences between the two that the actor may read, by title; the same whichever side asks. */
    static List<DifferenceLine> list(ReadTx tx, Pair pair) {
        return tx.list(Difference.class, Query.all().orderBy("title")).stream()
                .map(kept -> new DifferenceLine(
                        kept,
                        tx.list(Quotation.class, Query.where("difference", kept.id())).stream()
                                .map(Kept::record)
                                .sorted(Comparator.comparing(Quotation::dated)
                                        .reversed()
                                        .thenComparing(Quotation::id))
                                .toList(),
                        tx.list(Side.class, Query.where("difference", kept.id())).stream()
                                .map(side -> side.record().party())
                                .toList()))
                .filter(line -> line.isAbout(pair.home()) && line.isAbout(pair.partner()))
                .toList();
    }

    Difference difference() {
        return kept.record();
    }

    private boolean isAbout(Country country) {
        return difference().home().equals(country)
                || difference().partner().equals(country)
                || sides.contains(country)
                || quotations.stream()
                        .anyMatch(one -> one.party().filter(country::equals).isPresent());
    }

    /** The newest words of a side, or, with none, of a third source. */
    Optional<Quotation> newest(Optional<Country> party) {
        return quotations.stream().filter(one -> one.party().equals(party)).findFirst();
    }

    /** The parties beside these two, in alphabetical order of code. */
    List<Country> others(Pair pair) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(difference().home(), difference().partner()), sides.stream()),
                        quotations.stream().flatMap(one -> one.party().stream()))
                .filter(party -> !party.equals(pair.home()) && !party.equals(pair.partner()))
                .distinct()
                .sorted()
                .toList();
    }
}
