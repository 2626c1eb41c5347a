package org.comity.workbench.trade.counterfactual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.gain.Doubt;
import org.comity.workbench.sheet.CsvText;

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

    /** The baseline's column of flows; columns are found whatever their case. */
    String value() {
        return asked.files().value().strip().toLowerCase(Locale.ROOT);
    }

    /** All flows of a baseline of one sector, not a number where the file has none. */
    double[] trade() {
        return square.trade(file, file.rows(), value());
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

    /** The files that say what changes, each read once. */
    record Changes(Optional<PairFile> shock, Optional<PairFile> tariffs, Optional<Coefficients> coefficients) {}

    Changes changes() throws IOException {
        Asked.Files files = asked.files();
        Optional<PairFile> tariffs = find("tariffs", files.tariffs());
        if (files.coefficients().isEmpty() && files.covariance().isPresent()) {
            throw new IllegalArgumentException("--covariance needs --coefficients: the effects that it is of.");
        }
        Optional<Coefficients> coefficients = Optional.empty();
        if (files.coefficients().isPresent()) {
            Optional<PairFile> covariance = find("covariance", files.covariance());
            coefficients = Optional.of(
                    Coefficients.read(read("coefficients", files.coefficients().get()), covariance));
            uncorrelated =
                    !coefficients.get().full() && coefficients.get().terms().size() > 1;
        }
        return new Changes(find("shock", files.shock()), tariffs, coefficients);
    }

    private Optional<PairFile> find(String what, Optional<Path> path) throws IOException {
        return path.isPresent() ? Optional.of(read(what, path.get())) : Optional.empty();
    }

    /** The change of a baseline of one sector, and how sure it is. */
    Doubt doubt() throws IOException {
        Asked.Doubts doubts = asked.doubts();
        return doubt(changes(), PairFile::rows, settings(), doubts.lowSigma(), doubts.highSigma());
    }

    /** The change in the rows that are taken of each file, and how sure it is. */
    Doubt doubt(
            Changes changes, Function<PairFile, List<CsvText.Row>> rows, Settings settings, double low, double high) {
        Shock plain = Shock.none(square.size());
        if (changes.tariffs().isPresent()) {
            PairFile rates = changes.tariffs().get();
            plain = plain.withTariffs(
                    square.rates(rates, rows.apply(rates), "before"), square.rates(rates, rows.apply(rates), "after"));
        }
        if (changes.coefficients().isPresent()) {
            Coefficients coefficients = changes.coefficients().get();
            double[][] change = new double[coefficients.terms().size()][square.size() * square.size()];
            if (changes.shock().isPresent()) {
                PairFile shock = changes.shock().get();
                change = square.changes(shock, rows.apply(shock), coefficients.terms());
            }
            return Doubt.of(coefficients.estimate(), coefficients.spread(), change, plain, settings, low, high);
        }
        double effect = asked.doubts().effect();
        if (changes.shock().isEmpty()) {
            return Doubt.of(new double[0], new double[0], new double[0][], plain, settings, low, high);
        }
        PairFile shock = changes.shock().get();
        double[] factors = square.factors(shock, rows.apply(shock));
        if (effect == 0) {
            return Doubt.of(
                    new double[0], new double[0], new double[0][], plain.withFactor(factors), settings, low, high);
        }
        double[][] change = new double[1][factors.length];
        for (int at = 0; at < factors.length; at++) {
            change[0][at] = Math.log(factors[at]) / effect;
        }
        double error = asked.doubts().effectError();
        return Doubt.of(new double[] {effect}, new double[] {error * error}, change, plain, settings, low, high);
    }

    private static String shown(List<String> countries) {
        String some = String.join(", ", countries.subList(0, Math.min(8, countries.size())));
        return countries.size() > 8 ? some + " and %d more".formatted(countries.size() - 8) : some;
    }
}
