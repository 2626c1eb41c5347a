package org.comity.workbench.trust.ideal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.comity.methods.idealpoint.Estimate;
import org.comity.methods.idealpoint.IdealPoints;
import org.comity.methods.idealpoint.NotConverged;
import org.comity.methods.idealpoint.Options;
import org.comity.methods.idealpoint.Point;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.trust.votes.RollCall;
import org.comity.workbench.trust.votes.VoteSet;
import org.comity.workbench.trust.votes.Votes;

/** The resolutions that divide two countries most, by the ideal points of all countries over some years together. */
public final class Dividing {
    private static final Country POSITIVE = Country.of("USA");
    private static final List<Country> NEGATIVE = List.of(Country.of("RUS"), Country.of("SUN"));

    private final Chosen chosen;
    private final Estimate estimate;

    private Dividing(Chosen chosen, Estimate estimate) {
        this.chosen = chosen;
        this.estimate = estimate;
    }

    /**
     * A roll call in which the two voted differently.
     *
     * @param there home's vote, as {@link Votes} has it
     * @param back the partner's
     * @param divides how far apart the answers at the two points are expected to be: 0 alike, 1 yes against no
     */
    public record Divided(RollCall rollCall, byte there, byte back, double divides) {}

    private record Asked(int from, int to) {}

    private record Made(Optional<Dividing> model) {}

    /**
     * The model of the votes of some years, made once; empty where there are none, or too few for an estimate.
     *
     * @param votes those of the workbench's store
     */
    public static Optional<Dividing> of(Workbench workbench, Votes votes, int from, int to) {
        return workbench
                .remember(new Asked(from, to), Made.class, () -> new Made(make(votes, from, to, workbench.threads())))
                .model();
    }

    private static Optional<Dividing> make(Votes votes, int from, int to, int threads) {
        if (votes.rollCalls().stream()
                .noneMatch(call -> call.date().getYear() >= from && call.date().getYear() <= to)) {
            return Optional.empty();
        }
        IdealQuestion question = new IdealQuestion(
                new VoteSet.All(),
                false,
                Optional.of(from),
                Optional.of(to),
                false,
                OptionalDouble.empty(),
                POSITIVE,
                Optional.empty(),
                Optional.empty(),
                threads);
        try {
            Chosen chosen = Chosen.of(votes, question);
            Options options = new Options(
                    question.walkVariance(),
                    Options.DEFAULT.tolerance(),
                    Options.DEFAULT.mostSteps(),
                    threads,
                    places(votes, List.of(POSITIVE)),
                    places(votes, NEGATIVE));
            return Optional.of(new Dividing(chosen, IdealPoints.fit(chosen.rollCalls(false), options)));
        } catch (NotConverged | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Integer> places(Votes votes, List<Country> countries) {
        return IntStream.range(0, votes.countries().size())
                .filter(c -> countries.contains(votes.countries().get(c)))
                .boxed()
                .toList();
    }

    /** Those in which the two voted differently, the most dividing first; empty where one of them has no point. */
    public List<Divided> most(Pair pair, int most) {
        Optional<Point> home = point(pair.home());
        Optional<Point> partner = point(pair.partner());
        if (home.isEmpty() || partner.isEmpty()) {
            return List.of();
        }
        return estimate.items().stream()
                .map(item -> {
                    int place = chosen.places[item.rollCall()];
                    return new Divided(
                            chosen.votes.rollCalls().get(place),
                            chosen.votes.vote(home.get().country(), place),
                            chosen.votes.vote(partner.get().country(), place),
                            item.divides(home.get().value(), partner.get().value()));
                })
                .filter(divided ->
                        divided.there() != divided.back() && isCast(divided.there()) && isCast(divided.back()))
                .sorted(Comparator.comparingDouble((Divided divided) -> -divided.divides())
                        .thenComparing(divided -> divided.rollCall().date(), Comparator.reverseOrder())
                        .thenComparingInt(divided -> divided.rollCall().id()))
                .limit(most)
                .toList();
    }

    /** A country's point with its standard error; empty where it did not vote. */
    public Optional<Point> point(Country country) {
        int place = chosen.votes.countries().indexOf(country);
        return estimate.points().stream()
                .filter(point -> point.country() == place)
                .findFirst();
    }

    private static boolean isCast(byte vote) {
        return vote >= Votes.YES && vote <= Votes.NO;
    }
}
