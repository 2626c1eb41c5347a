package org.comity.workbench.trade.counterfactual;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.gain.Doubt;

/** The files of a question, read and checked. */
final class Scenery {
    final Baseline baseline;
    final Settings settings;
    final Doubt doubt;
    final int absent;
    final boolean tariffs;
    final boolean correlated;
    final Map<String, String> fingerprints = new LinkedHashMap<>();

    private Scenery(Asked asked) throws IOException {
        PairFile file = read("baseline", asked.baseline());
        Square square = Square.trade(file);
        this.absent = square.absent;
        this.baseline = named(file, square);
        String reference = asked.reference().orElse(square.countries.getFirst());
        if (!baseline.has(reference)) {
            throw new IllegalArgumentException("--reference %s is not in %s; it has %s."
                    .formatted(reference, file.name(), shown(square.countries)));
        }
        this.settings = Settings.of(asked.sigma(), reference).with(asked.closure());
        Shock plain = Shock.none(baseline.size());
        if (asked.tariffs().isPresent()) {
            PairFile rates = read("tariffs", asked.tariffs().get());
            plain = plain.withTariffs(square.read(rates, "before", 0), square.read(rates, "after", 0));
        }
        this.tariffs = plain.hasTariffs();
        Asked.Doubts doubts = asked.doubts();
        Optional<PairFile> covariance = Optional.empty();
        if (doubts.covariance().isPresent()) {
            covariance = Optional.of(read("covariance", doubts.covariance().get()));
        }
        this.correlated = covariance.isPresent();
        this.doubt = doubt(asked, square, plain, covariance);
    }

    static Scenery read(Asked asked) throws IOException {
        return new Scenery(asked);
    }

    private PairFile read(String what, java.nio.file.Path path) throws IOException {
        PairFile file = PairFile.read(path);
        fingerprints.put(what, file.fingerprint());
        return file;
    }

    private static Baseline named(PairFile file, Square square) {
        try {
            return Baseline.of(square.countries, square.values());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file.name(), e.getMessage()), e);
        }
    }

    private Doubt doubt(Asked asked, Square square, Shock plain, Optional<PairFile> covariance) throws IOException {
        Asked.Doubts doubts = asked.doubts();
        double[] effect = {};
        double[] spread = {};
        double[][] change = {};
        Shock shock = plain;
        if (doubts.coefficients().isPresent()) {
            PairFile terms = read("coefficients", doubts.coefficients().get());
            Coefficients coefficients = Coefficients.read(terms, covariance);
            effect = coefficients.estimate();
            spread = coefficients.spread();
            change = new double[effect.length][baseline.size() * baseline.size()];
            if (asked.shock().isPresent()) {
                change = square.changes(read("shock", asked.shock().get()), coefficients.terms());
            }
        } else if (covariance.isPresent()) {
            throw new IllegalArgumentException("--covariance needs --coefficients: the effects that it is of.");
        } else if (asked.shock().isPresent()) {
            double[] factors = square.factors(read("shock", asked.shock().get()));
            if (doubts.effect() == 0) {
                shock = plain.withFactor(factors);
            } else {
                effect = new double[] {doubts.effect()};
                spread = new double[] {doubts.effectError() * doubts.effectError()};
                change = new double[1][factors.length];
                for (int at = 0; at < factors.length; at++) {
                    change[0][at] = Math.log(factors[at]) / doubts.effect();
                }
            }
        }
        return Doubt.of(effect, spread, change, shock, settings, doubts.lowSigma(), doubts.highSigma());
    }

    private static String shown(List<String> countries) {
        String some = String.join(", ", countries.subList(0, Math.min(8, countries.size())));
        return countries.size() > 8 ? some + " and %d more".formatted(countries.size() - 8) : some;
    }
}
