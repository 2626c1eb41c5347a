package org.comity.workbench.trade.counterfactual;

import java.io.IOException;
import java.nio.file.Path;
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
    private final Map<String, String> fingerprints = new LinkedHashMap<>();
    private final Asked asked;
    private final PairFile file;
    private final Square square;
    private final String reference;
    private boolean uncorrelated;

    private Scenery(Asked asked) throws IOException {
        this.asked = asked;
        this.file = read("baseline", asked.files().baseline());
        this.square = Square.of(file);
        this.reference = asked.reference().orElse(square.countries.getFirst());
        if (!square.countries.contains(reference)) {
            throw new IllegalArgumentException("--reference %s is not in %s; it has %s."
                    .formatted(reference, file.name(), shown(square.countries)));
        }
    }

    static Scenery of(Asked asked) throws IOException {
        return new Scenery(asked);
    }

    Map<String, String> fingerprints() {
        return fingerprints;
    }

    PairFile file() {
        return file;
    }

    Square square() {
        return square;
    }

    String reference() {
        return reference;
    }

    /** Whether the doubt has several estimates whose covariance was not given. */
    boolean isUncorrelated() {
        return uncorrelated;
    }

    boolean hasSectors() {
        return file.has("sector");
    }

    /** Reads a file and remembers what it was. */
    PairFile read(String what, Path path) throws IOException {
        PairFile read = PairFile.read(path);
        fingerprints.put(what, read.fingerprint());
        return read;
    }

    /** All flows of a baseline of one sector, not a number where the file has none. */
    double[] trade() {
        return square.trade(file, file.rows());
    }

    Baseline baseline(double[] trade) {
        try {
            return Baseline.of(square.countries, Square.filled(trade, 0));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file.name(), e.getMessage()), e);
        }
    }

    Settings settings() {
        return Settings.of(asked.sigma(), reference).with(asked.closure());
    }

    /** The change and how sure it is. */
    Doubt doubt() throws IOException {
        Shock plain = Shock.none(square.size());
        Asked.Files files = asked.files();
        if (files.tariffs().isPresent()) {
            PairFile rates = read("tariffs", files.tariffs().get());
            plain = plain.withTariffs(
                    square.rates(rates, rates.rows(), "before"), square.rates(rates, rates.rows(), "after"));
        }
        if (files.coefficients().isPresent()) {
            return estimated(plain, files);
        }
        if (files.covariance().isPresent()) {
            throw new IllegalArgumentException("--covariance needs --coefficients: the effects that it is of.");
        }
        if (files.shock().isEmpty()) {
            return doubt(new double[0], new double[0], new double[0][], plain);
        }
        PairFile shock = read("shock", files.shock().get());
        double[] factors = square.factors(shock, shock.rows());
        double effect = asked.doubts().effect();
        if (effect == 0) {
            return doubt(new double[0], new double[0], new double[0][], plain.withFactor(factors));
        }
        double[][] change = new double[1][factors.length];
        for (int at = 0; at < factors.length; at++) {
            change[0][at] = Math.log(factors[at]) / effect;
        }
        double error = asked.doubts().effectError();
        return doubt(new double[] {effect}, new double[] {error * error}, change, plain);
    }

    private Doubt estimated(Shock plain, Asked.Files files) throws IOException {
        Optional<PairFile> covariance = Optional.empty();
        if (files.covariance().isPresent()) {
            covariance = Optional.of(read("covariance", files.covariance().get()));
        }
        Coefficients coefficients =
                Coefficients.read(read("coefficients", files.coefficients().orElseThrow()), covariance);
        uncorrelated = !coefficients.full() && coefficients.terms().size() > 1;
        double[][] change = new double[coefficients.terms().size()][square.size() * square.size()];
        if (files.shock().isPresent()) {
            change = square.changes(read("shock", files.shock().get()), coefficients.terms());
        }
        return doubt(coefficients.estimate(), coefficients.spread(), change, plain);
    }

    private Doubt doubt(double[] effect, double[] spread, double[][] change, Shock shock) {
        Asked.Doubts doubts = asked.doubts();
        return Doubt.of(effect, spread, change, shock, settings(), doubts.lowSigma(), doubts.highSigma());
    }

    private static String shown(List<String> countries) {
        String some = String.join(", ", countries.subList(0, Math.min(8, countries.size())));
        return countries.size() > 8 ? some + " and %d more".formatted(countries.size() - 8) : some;
    }
}
