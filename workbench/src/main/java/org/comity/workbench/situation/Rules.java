package org.comity.workbench.situation;

import java.util.Optional;
import org.comity.methods.gravity.ExpectedFlow;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.workbench.situation.Inputs.Reading;

/** Makes a quantity of the relation out of source cells, by a measure's rule. */
final class Rules {
    private final Inputs inputs;

    Rules(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * A measure's figure for a relation in a year; empty when a cell that it needs is missing.
     *
     * @param number the measure's place in the frame, for the keys of its errors
     */
    Optional<Figure> figure(Framework.Measure measure, int number, Pair pair, int year) {
        String indicator = measure.indicator();
        Optional<Figure> figure = switch (measure.rule()) {
            case AS_IS -> inputs.read(indicator, pair, year).map(r -> single(r, number, Keys.of(pair)));
            case REVERSE -> inputs.read(indicator, pair.turned(), year).map(r -> single(r, number, Keys.of(pair)));
            case LESSER_SIDE -> sides(measure, pair, year, number, false);
            case MEAN_OF_SIDES -> sides(measure, pair, year, number, true);
            case GAP, JOINT_MINIMUM, JOINT_MAXIMUM, SHARED_EXPOSURE -> ofTwo(measure, pair, year, number);
            case RELATIVE_TO_EXPECTED -> relative(measure, pair, year, number);
            case SHARE_OF_HOME -> share(measure, pair, year, number);
        };
        return figure.map(f -> transform(measure, f));
    }

    private static Figure single(Reading reading, int number, long key) {
        return new Figure(
                reading.value(),
                reading.standardError(),
                Keys.error(number, reading.year(), key),
                reading.year(),
                reading.state());
    }

    private Optional<Figure> sides(Framework.Measure measure, Pair pair, int year, int number, boolean mean) {
        Optional<Reading> there = inputs.read(measure.indicator(), pair, year);
        Optional<Reading> back = inputs.read(measure.indicator(), pair.turned(), year);
        if (there.isEmpty() || back.isEmpty()) {
            return Optional.empty();
        }
        double one = there.get().value();
        double other = back.get().value();
        double error = Math.hypot(there.get().standardError(), back.get().standardError()) / (mean ? 2 : 1);
        return Optional.of(joined(
                mean ? (one + other) / 2 : Math.min(one, other),
                error,
                Keys.of(pair),
                number,
                there.get(),
                back.get()));
    }

    private Optional<Figure> ofTwo(Framework.Measure measure, Pair pair, int year, int number) {
        Optional<Reading> home = inputs.read(measure.indicator(), pair.home(), year);
        Optional<Reading> partner = inputs.read(measure.indicator(), pair.partner(), year);
        if (home.isEmpty() || partner.isEmpty()) {
            return Optional.empty();
        }
        Reading a = home.get();
        Reading b = partner.get();
        return switch (measure.rule()) {
            case GAP -> {
                double error = Math.hypot(a.standardError(), b.standardError());
                yield Optional.of(joined(Math.abs(a.value() - b.value()), error, Keys.of(pair), number, a, b));
            }
            case JOINT_MINIMUM -> Optional.of(binding(pair, number, a, b, a.value() <= b.value()));
            case JOINT_MAXIMUM -> Optional.of(binding(pair, number, a, b, a.value() >= b.value()));
            case SHARED_EXPOSURE -> exposure(pair, number, a, b);
            case AS_IS, REVERSE, LESSER_SIDE, MEAN_OF_SIDES, RELATIVE_TO_EXPECTED, SHARE_OF_HOME ->
                throw new IllegalStateException("Not a rule of two countries: " + measure.rule());
        };
    }

    /** The figure of the side that decides, with that side's error. */
    private static Figure binding(Pair pair, int number, Reading home, Reading partner, boolean homeDecides) {
        Reading decides = homeDecides ? home : partner;
        Country country = homeDecides ? pair.home() : pair.partner();
        return joined(decides.value(), decides.standardError(), Keys.of(country), number, home, partner);
    }

    /** The geometric mean; missing where a figure is below 0, which has none. */
    private static Optional<Figure> exposure(Pair pair, int number, Reading a, Reading b) {
        if (a.value() < 0 || b.value() < 0) {
            return Optional.empty();
        }
        double value = Math.sqrt(a.value() * b.value());
        double error =
                value == 0 ? 0 : value / 2 * Math.hypot(a.standardError() / a.value(), b.standardError() / b.value());
        return Optional.of(joined(value, error, Keys.of(pair), number, a, b));
    }

    private static Figure joined(double value, double error, long key, int number, Reading one, Reading other) {
        int year = Math.min(one.year(), other.year());
        return new Figure(value, error, Keys.error(number, year, key), year, Figure.weaker(one.state(), other.state()));
    }

    /** Evaluated in the latest year, within the flow's carry-forward, in which all its cells are observed. */
    private Optional<Figure> relative(Framework.Measure measure, Pair pair, int year, int number) {
        int carry = inputs.indicator(measure.indicator()).carryForward();
        for (int y = year; y >= year - carry; y--) {
            Optional<Expected> expected = expected(measure, pair, y);
            if (expected.isPresent()) {
                Expected e = expected.get();
                boolean carried = y < year || e.carried();
                return Optional.of(new Figure(
                        e.residual(),
                        0,
                        Keys.error(number, y, Keys.of(pair)),
                        y,
                        carried ? Figure.State.CARRIED : Figure.State.OBSERVED));
            }
        }
        return Optional.empty();
    }

    /** The parts of an expected flow in a year; {@code carried} when a size stands in from an earlier year. */
    record Expected(
            double flow,
            double homeSize,
            double partnerSize,
            double distance,
            ExpectedFlow.Fit fit,
            double residual,
            boolean carried) {}

    Optional<Expected> expected(Framework.Measure measure, Pair pair, int year) {
        String size = measure.size().orElseThrow();
        Optional<Double> flow = flow(measure, pair, year);
        Optional<Reading> home = inputs.read(size, pair.home(), year);
        Optional<Reading> partner = inputs.read(size, pair.partner(), year);
        Optional<Reading> distance = inputs.read(measure.distance().orElseThrow(), pair.canonical(), year);
        if (flow.isEmpty() || home.isEmpty() || partner.isEmpty() || distance.isEmpty()) {
            return Optional.empty();
        }
        double h = home.get().value();
        double p = partner.get().value();
        double km = distance.get().value();
        if (!(h > 0 && p > 0 && km > 0)) {
            return Optional.empty();
        }
        boolean carried =
                home.get().state() == Figure.State.CARRIED || partner.get().state() == Figure.State.CARRIED;
        return inputs.fits()
                .fit(measure, year)
                .map(fit ->
                        new Expected(flow.get(), h, p, km, fit, residual(fit, pair, flow.get(), h, p, km), carried));
    }

    /** Sizes enter in the pair's canonical order, so that both sides read the same to the last bit. */
    private static double residual(ExpectedFlow.Fit fit, Pair pair, double flow, double h, double p, double km) {
        boolean straight = pair.equals(pair.canonical());
        return fit.residual(flow, straight ? h : p, straight ? p : h, km);
    }

    /** Both directions added, observed in that very year. */
    private Optional<Double> flow(Framework.Measure measure, Pair pair, int year) {
        Pair canonical = pair.canonical();
        Optional<Double> there = observed(measure.indicator(), canonical, year);
        if (inputs.indicator(measure.indicator()).level() == Indicator.Level.PAIR) {
            return there;
        }
        Optional<Double> back = observed(measure.indicator(), canonical.turned(), year);
        return there.flatMap(one -> back.map(other -> one + other));
    }

    private Optional<Double> observed(String indicator, Pair pair, int year) {
        return inputs.read(indicator, pair, year)
                .filter(reading -> reading.state() != Figure.State.CARRIED)
                .map(Reading::value);
    }

    private Optional<Figure> share(Framework.Measure measure, Pair pair, int year, int number) {
        Optional<Reading> flow = inputs.read(measure.indicator(), pair, year);
        Optional<Reading> total = measure.size().flatMap(size -> inputs.read(size, pair.home(), year));
        if (flow.isEmpty() || total.isEmpty() || !(total.get().value() > 0)) {
            return Optional.empty();
        }
        return Optional.of(
                joined(flow.get().value() / total.get().value(), 0, Keys.of(pair), number, flow.get(), total.get()));
    }

    private static Figure transform(Framework.Measure measure, Figure figure) {
        return switch (measure.transform()) {
            case NONE -> figure;
            case LOG1P ->
                new Figure(
                        Math.log1p(figure.value()),
                        figure.error() / (1 + figure.value()),
                        figure.errorKey(),
                        figure.year(),
                        figure.state());
        };
    }
}
