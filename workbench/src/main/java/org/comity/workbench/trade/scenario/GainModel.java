package org.comity.workbench.trade.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Closure;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Feedback;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.gain.Transfers;
import org.comity.model.Country;
import org.comity.workbench.Workbench;

/** Solves a scenario: at the estimates, in every draw, year by year of a phase-in, and with payments among parties. */
final class GainModel {
    private static final int HALVINGS = 8;
    /** Draws answer to payments nearly as the estimates do; a little more is asked of the first guess. */
    private static final double SURELY = Gains.JOINT + 0.01;

    private final Workbench workbench;
    private final Scenario scenario;
    private final TradeBaseline world;
    private final Baseline matrix;
    private final Change change;
    private final Settings settings;
    private final int[] parties;

    private GainModel(Workbench workbench, Scenario scenario) {
        this.workbench = workbench;
        this.scenario = scenario;
        this.world = TradeBaseline.of(workbench, scenario.base());
        scenario.measures().forEach(measure -> measure.named().forEach(this::mustBeThere));
        scenario.parties().forEach(this::mustBeThere);
        this.matrix = world.matrix();
        this.change = new Change(scenario, world);
        this.settings = Settings.of(
                        scenario.elasticity().value(), matrix.countries().getFirst())
                .with(new Closure(scenario.deficits(), Feedback.FULL, 0));
        this.parties =
                scenario.whoCounts().stream().mapToInt(world::place).sorted().toArray();
    }

    private record Asked(Scenario scenario) {}

    /** Solves it, once for each state of the store. */
    static Gains solve(Workbench workbench, Scenario scenario) {
        return workbench.remember(new Asked(scenario), Gains.class, () -> new GainModel(workbench, scenario).solve());
    }

    private void mustBeThere(Country country) {
        if (world.origin().leftOut().contains(country)) {
            throw new IllegalArgumentException(
                    "The baseline %s of %d lacks sales at home of %s, and they cannot be estimated, as no gross domestic product of that year is held for it."
                            .formatted(scenario.base().source(), world.year(), country));
        }
        if (world.place(country) < 0) {
            throw new IllegalArgumentException(
                    "The baseline %s of %d has no %s; put it to the countries under \"add\", or leave it out."
                            .formatted(scenario.base().source(), world.year(), country));
        }
    }

    private Gains solve() {
        Shock shock = change.atEstimates(1);
        Equilibrium atEstimates = Equilibrium.solve(matrix, shock, settings);
        List<Equilibrium> path = scenario.phaseIn().stream()
                .map(share -> share == 1 ? atEstimates : Equilibrium.solve(matrix, change.atEstimates(share), settings))
                .toList();
        List<Drawn> years = draws(scenario.phaseIn(), UnaryOperator.identity());
        List<Drawn> drawnPath = years.subList(0, path.size());
        Drawn drawn = years.getLast();
        Gains plain = new Gains(scenario, world, parties, atEstimates, path, drawnPath, drawn, nothing(atEstimates, 0));
        return new Gains(scenario, world, parties, atEstimates, path, drawnPath, drawn, payments(plain, shock));
    }

    private Payments nothing(Equilibrium as, double share) {
        return none(Payments.Need.NONE, as, share);
    }

    private Payments without(Payments.Need why, Gains plain, double share) {
        return none(why, plain.atEstimates(), share);
    }

    private Payments none(Payments.Need why, Equilibrium as, double share) {
        return new Payments(why, Collections.nCopies(world.countries().size(), 0.0), as, share);
    }

    /** Every draw, after each year of a phase-in and, last, with all of it in force. */
    private List<Drawn> draws(List<Double> phaseIn, UnaryOperator<Shock> also) {
        int years = phaseIn.size() + 1;
        double[][][] welfare = new double[years][scenario.draws()][];
        AtomicIntegerArray unproved = new AtomicIntegerArray(years);
        try (ExecutorService threads = Executors.newFixedThreadPool(workbench.threads())) {
            List<Future<?>> running = new ArrayList<>();
            for (int draw = 0; draw < scenario.draws(); draw++) {
                int at = draw;
                running.add(threads.submit(() -> {
                    List<Equilibrium> solved = draw(Streams.stream(scenario.seed(), at), phaseIn, also);
                    for (int year = 0; year < years; year++) {
                        unproved.addAndGet(year, solved.get(year).proved() ? 0 : 1);
                        welfare[year][at] = solved.get(year).outcomes().stream()
                                .mapToDouble(outcome -> outcome.welfarePct())
                                .toArray();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The draws were interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException mistake) {
                throw mistake;
            }
            throw new IllegalStateException("A draw failed: " + e.getMessage(), e);
        }
        return IntStream.range(0, years)
                .mapToObj(year -> new Drawn(welfare[year], unproved.get(year)))
                .toList();
    }

    /** The years start from the prices of the whole change: they are near, and the answer does not depend on it. */
    private List<Equilibrium> draw(long stream, List<Double> phaseIn, UnaryOperator<Shock> also) {
        Baseline drawn =
                world.estimated().isEmpty() ? matrix : world.matrix(country -> change.domestic(stream, country));
        Settings sigma = settings.withSigma(change.sigma(stream));
        Equilibrium whole = Equilibrium.solve(drawn, also.apply(change.drawn(stream, 1)), sigma);
        List<Equilibrium> years = new ArrayList<>();
        for (double share : phaseIn) {
            years.add(share == 1 ? whole : whole.solveNear(also.apply(change.drawn(stream, share)), sigma));
        }
        years.add(whole);
        return years;
    }

    /** The least payments that do, looked for among those that lift the one who gets least to a floor. */
    private Payments payments(Gains plain, Shock shock) {
        if (plain.isWinWin()) {
            return nothing(plain.atEstimates(), plain.shareAllGain());
        }
        Transfers least = Transfers.least(matrix, shock, settings, parties, 0);
        if (!least.possible()) {
            return without(Payments.Need.IMPOSSIBLE, plain, plain.shareAllGain());
        }
        double mendable = shareTogether(plain);
        if (mendable < Gains.JOINT) {
            return without(Payments.Need.NOT_IN_DRAWS, plain, mendable);
        }
        Payments first = made(least);
        if (first.need() == Payments.Need.ENOUGH || scenario.draws() == 0) {
            return first;
        }
        Transfers more = least;
        double low = 0;
        double high = shared(plain);
        for (int k = 0; k < HALVINGS; k++) {
            double floor = (low + high) / 2;
            Transfers tried = Transfers.least(matrix, shock, settings, parties, floor);
            if (tried.possible() && guess(plain, tried) >= SURELY) {
                more = tried;
                high = floor;
            } else if (tried.possible()) {
                low = floor;
            } else {
                high = floor;
            }
        }
        Payments second = more == least ? first : made(more);
        return second.need() == Payments.Need.ENOUGH ? second : first;
    }

    /** The part of draws in which the parties together gain: their gains weighed by what they spend. */
    private double shareTogether(Gains plain) {
        if (scenario.draws() == 0) {
            return 1;
        }
        double[] weights = IntStream.of(parties).mapToDouble(matrix::spending).toArray();
        return plain.drawn().shareTogether(parties, weights);
    }

    /** What each party would gain if they shared alike: about the highest floor that payments can reach. */
    private double shared(Gains plain) {
        double sum = 0;
        double weights = 0;
        for (int party : parties) {
            sum += matrix.spending(party) * plain.welfare(party).value();
            weights += matrix.spending(party);
        }
        return Math.max(0, sum / weights);
    }

    /** The part of draws in which all would gain, if payments moved every draw as they move the estimates. */
    private double guess(Gains plain, Transfers transfers) {
        double[] more = IntStream.of(parties)
                .mapToDouble(
                        party -> transfers.equilibrium().outcomes().get(party).welfarePct()
                                - plain.welfare(party).value())
                .toArray();
        return plain.drawn().shareGaining(parties, more);
    }

    private Payments made(Transfers transfers) {
        int n = world.countries().size();
        double[] amounts = IntStream.range(0, n).mapToDouble(transfers::amount).toArray();
        Drawn drawn = draws(List.of(), shock -> shock.withTransfers(amounts)).getLast();
        double share = drawn.size() == 0 ? 1 : drawn.shareGaining(parties);
        return new Payments(
                share >= Gains.JOINT ? Payments.Need.ENOUGH : Payments.Need.NOT_ENOUGH,
                IntStream.range(0, n).mapToObj(i -> amounts[i]).toList(),
                transfers.equilibrium(),
                share);
    }
}
