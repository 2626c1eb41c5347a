package org.comity.workbench.trade.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Stage;

/**
 * What a scenario does to every country of its baseline, by the model. Countries are places in the baseline.
 */
public final class Gains {
    /** The part of draws in which all parties must gain for all to be said to gain. */
    public static final double JOINT = 0.95;

    /** Per cent; what is no more is rounding, and no gain. */
    static final double LEAST = 1e-9;

    private final Scenario scenario;
    private final TradeBaseline baseline;
    private final int[] parties;
    private final Equilibrium atEstimates;
    private final List<Equilibrium> path;
    private final List<Drawn> drawnPath;
    private final Drawn drawn;
    private final Payments payments;

    Gains(
            Scenario scenario,
            TradeBaseline baseline,
            int[] parties,
            Equilibrium atEstimates,
            List<Equilibrium> path,
            List<Drawn> drawnPath,
            Drawn drawn,
            Payments payments) {
        this.scenario = scenario;
        this.baseline = baseline;
        this.parties = parties.clone();
        this.atEstimates = atEstimates;
        this.path = List.copyOf(path);
        this.drawnPath = List.copyOf(drawnPath);
        this.drawn = drawn;
        this.payments = payments;
    }

    /** A number with the range that nine draws in ten lie in; without draws low and high are not a number. */
    public record Interval(double value, double low, double high) {
        /** Whether there were draws. */
        public boolean hasRange() {
            return !Double.isNaN(low);
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    public TradeBaseline baseline() {
        return baseline;
    }

    /** Places of those whose gains count, in order of code. */
    public int[] parties() {
        return parties.clone();
    }

    public boolean isParty(int country) {
        return Arrays.binarySearch(parties, country) >= 0;
    }

    /** The world after the change, at the estimates. */
    public Equilibrium atEstimates() {
        return atEstimates;
    }

    /** The world after each year of the phase-in, at the estimates; empty where all is in force at once. */
    public List<Equilibrium> path() {
        return path;
    }

    Drawn drawn() {
        return drawn;
    }

    /** What parties would have to pay each other. */
    public Payments payments() {
        return payments;
    }

    /** Welfare in per cent of the baseline. */
    public Interval welfare(int country) {
        return interval(atEstimates, drawn, country);
    }

    /** Welfare in per cent of the baseline after a year of the phase-in; {@code year} is from 0, as in {@link #path}. */
    public Interval welfareAfter(int year, int country) {
        return interval(path.get(year), drawnPath.get(year), country);
    }

    private static Interval interval(Equilibrium solved, Drawn drawn, int country) {
        double value = solved.outcomes().get(country).welfarePct();
        return drawn.size() == 0
                ? new Interval(value, Double.NaN, Double.NaN)
                : new Interval(value, drawn.quantile(country, 0.05), drawn.quantile(country, 0.95));
    }

    /** The part of draws in which a country gains, 0 to 1; empty without draws. */
    public OptionalDouble shareGaining(int country) {
        return drawn.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(drawn.shareGaining(new int[] {country}));
    }

    public boolean hasDraws() {
        return drawn.size() > 0;
    }

    /**
     * What every country's ratio of spending to output is multiplied by, parties and non-parties alike, so that trade
     * deficits add to zero at the estimates; empty where the rule of deficits has no such factor.
     */
    public OptionalDouble commonFactor() {
        if (scenario.deficits() != Deficits.SHARE) {
            return OptionalDouble.empty();
        }
        Stage before = atEstimates.before();
        Stage after = atEstimates.full();
        return IntStream.range(0, baseline.countries().size())
                .filter(country -> before.revenue(country) == 0 && after.revenue(country) == 0)
                .filter(country -> before.output(country) > 0)
                .mapToDouble(country -> after.spending(country)
                        / after.output(country)
                        / (before.spending(country) / before.output(country)))
                .findFirst();
    }

    /** The part of draws in which every party gains, 0 to 1; without draws 1 where all do at the estimates, else 0. */
    public double shareAllGain() {
        return drawn.size() == 0
                ? (Arrays.stream(parties).allMatch(party -> welfare(party).value() > LEAST) ? 1 : 0)
                : drawn.shareGaining(parties);
    }

    /** The Monte Carlo standard error of {@link #shareAllGain}, sqrt(p (1 - p) / draws); empty without draws. */
    public OptionalDouble shareError() {
        return drawn.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(error(shareAllGain()));
    }

    private double error(double share) {
        return Math.sqrt(share * (1 - share) / drawn.size());
    }

    /**
     * Whether this many draws can tell the share from the line of 95 %: it lies more than two standard errors away. The
     * error is that of the share or that of a share at the line, whichever is larger, for the former is 0 where all draws
     * agree, however few there are. Without draws nothing is uncertain that they could tell.
     */
    public boolean isTold() {
        double share = shareAllGain();
        return drawn.size() == 0 || Math.abs(share - JOINT) > 2 * Math.max(error(share), error(JOINT));
    }

    /** Whether all parties gain together in 95 % of draws; ask {@link #isTold} whether the draws suffice to say so. */
    public boolean isWinWin() {
        return shareAllGain() >= JOINT;
    }

    /** The party that gains least, or loses most, at the estimates. */
    public int leastGainer() {
        int least = parties[0];
        for (int party : parties) {
            least = welfare(party).value() < welfare(least).value() ? party : least;
        }
        return least;
    }

    /** Whether markets and budgets are proved to 1e-10: at the estimates, in every draw and year, and with payments. */
    public boolean isProved() {
        return atEstimates.proved()
                && drawn.unproved() == 0
                && path.stream().allMatch(Equilibrium::proved)
                && drawnPath.stream().allMatch(year -> year.unproved() == 0)
                && payments.after().proved();
    }
}
