package org.comity.methods.bargain.shelving;

import java.util.List;
import java.util.Map;
import org.comity.methods.bargain.Problem;

/**
 * What it means to leave an issue on the shelf: it costs each party something every year until it comes back.
 *
 * @param costPerYear by party, in the party's points; below 0 where waiting brings a party something
 * @param years until it returns to the table; 0 or more
 */
public record Shelf(List<Double> costPerYear, double years) {
    public Shelf {
        costPerYear = List.copyOf(costPerYear);
        if (!(years >= 0 && Double.isFinite(years)) || !costPerYear.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "A shelf needs costs per year that are numbers and 0 or more years, not %s and %s."
                            .formatted(costPerYear, years));
        }
    }

    /** What the shelved issue yields a party: its status quo less the cost of all years, in points; not discounted. */
    public double value(int party, double statusQuo) {
        return statusQuo - costPerYear.get(party) * years;
    }

    /**
     * The same problem with the status quo of these issues as their shelves have it.
     *
     * @param shelves by number of the issue; the other issues stay as they are
     */
    public static Problem applied(Problem problem, Map<Integer, Shelf> shelves) {
        double[][] statusQuo = problem.statusQuo();
        shelves.forEach((issue, shelf) -> {
            check(problem, issue, shelf);
            for (int p = 0; p < statusQuo.length; p++) {
                statusQuo[p][issue] = shelf.value(p, statusQuo[p][issue]);
            }
        });
        return problem.with(problem.utilities(), statusQuo, problem.reservations());
    }

    private static void check(Problem problem, int issue, Shelf shelf) {
        if (issue < 0 || issue >= problem.issues().size()) {
            throw new IllegalArgumentException("There is a shelf for issue %d, but there are %d issues."
                    .formatted(issue, problem.issues().size()));
        }
        if (shelf.costPerYear().size() != problem.parties().size()) {
            throw new IllegalArgumentException(
                    "The shelf of issue %s needs a cost per year for each of %d parties, not %d."
                            .formatted(
                                    problem.issues().get(issue).name(),
                                    problem.parties().size(),
                                    shelf.costPerYear().size()));
        }
    }
}
