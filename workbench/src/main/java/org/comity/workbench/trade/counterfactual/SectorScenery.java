package org.comity.workbench.trade.counterfactual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.sectors.SectorBaseline;
import org.comity.workbench.sheet.CsvText;

/** The files of a question about many sectors, read and checked. */
final class SectorScenery {
    private final Scenery scenery;
    private final Asked asked;
    private final List<String> sectors;

    SectorScenery(Scenery scenery, Asked asked) {
        this.scenery = scenery;
        this.asked = asked;
        PairFile file = scenery.file();
        TreeSet<String> names = new TreeSet<>();
        for (CsvText.Row row : file.rows()) {
            names.add(file.text(row, file.column("sector")));
        }
        this.sectors = List.copyOf(names);
        if (sectors.size() > 200) {
            throw new IllegalArgumentException(
                    "%s names %d sectors; at most 200 are solved.".formatted(file.name(), sectors.size()));
        }
    }

    List<String> sectors() {
        return sectors;
    }

    SectorBaseline baseline() throws IOException {
        Map<String, List<CsvText.Row>> rows = bySector(scenery.file());
        double[][] flows = new double[sectors.size()][];
        for (int k = 0; k < flows.length; k++) {
            flows[k] = Square.filled(
                    scenery.square().trade(scenery.file(), rows.getOrDefault(sectors.get(k), List.of())), 0);
        }
        double[][] inputs = inputs();
        try {
            return SectorBaseline.of(scenery.square().countries, sectors, flows, inputs);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(scenery.file().name(), e.getMessage()), e);
        }
    }

    private double[][] inputs() throws IOException {
        int s = sectors.size();
        double[][] inputs = new double[scenery.square().size()][s * s];
        if (asked.files().inputs().isEmpty()) {
            return inputs;
        }
        PairFile file = scenery.read("inputs", asked.files().inputs().get());
        int country = file.column("country");
        int input = file.column("input");
        int user = file.column("sector");
        int share = file.column("share");
        BitSet held = new BitSet();
        for (CsvText.Row row : file.rows()) {
            int i = scenery.square().place(file, row, country);
            int at = sector(file, row, input) * s + sector(file, row, user);
            if (held.get(i * s * s + at)) {
                throw file.mistake(
                        row,
                        user,
                        "the input %s of %s in %s stands there before"
                                .formatted(file.text(row, input), file.text(row, user), file.text(row, country)));
            }
            held.set(i * s * s + at);
            inputs[i][at] = file.number(row, share);
        }
        return inputs;
    }

    /** Elasticities by sector; the one of the question where no file gives them. */
    double[] sigma() throws IOException {
        double[] sigma = new double[sectors.size()];
        Arrays.fill(sigma, asked.sigma());
        if (asked.files().elasticities().isPresent()) {
            PairFile file =
                    scenery.read("elasticities", asked.files().elasticities().get());
            int elasticity = file.column("elasticity");
            int name = file.column("sector");
            BitSet held = new BitSet();
            for (CsvText.Row row : file.rows()) {
                double value = file.number(row, elasticity);
                if (!(value > 1)) {
                    throw file.mistake(row, elasticity, "an elasticity of substitution must be above 1");
                }
                int k = sector(file, row, name);
                if (held.get(k)) {
                    throw file.mistake(row, name, "the sector %s stands there before".formatted(file.text(row, name)));
                }
                held.set(k);
                sigma[k] = value;
            }
        }
        return sigma;
    }

    /** The change in each sector; one for all where the file names no sectors. */
    List<Shock> shocks() throws IOException {
        int n = scenery.square().size();
        Asked.Files files = asked.files();
        Optional<PairFile> shock = Optional.empty();
        Optional<PairFile> tariffs = Optional.empty();
        if (files.shock().isPresent()) {
            shock = Optional.of(scenery.read("shock", files.shock().get()));
        }
        if (files.tariffs().isPresent()) {
            tariffs = Optional.of(scenery.read("tariffs", files.tariffs().get()));
        }
        Map<String, List<CsvText.Row>> changed = shock.map(this::bySector).orElse(Map.of());
        Map<String, List<CsvText.Row>> taxed = tariffs.map(this::bySector).orElse(Map.of());
        List<Shock> shocks = new ArrayList<>();
        for (String sector : sectors) {
            Shock one = Shock.none(n);
            if (shock.isPresent()) {
                one = one.withFactor(scenery.square().factors(shock.get(), changed.getOrDefault(sector, List.of())));
            }
            if (tariffs.isPresent()) {
                List<CsvText.Row> rows = taxed.getOrDefault(sector, List.of());
                one = one.withTariffs(
                        scenery.square().rates(tariffs.get(), rows, "before"),
                        scenery.square().rates(tariffs.get(), rows, "after"));
            }
            shocks.add(one);
        }
        return shocks;
    }

    private Map<String, List<CsvText.Row>> bySector(PairFile file) {
        Map<String, List<CsvText.Row>> rows = new HashMap<>();
        if (!file.has("sector")) {
            sectors.forEach(sector -> rows.put(sector, file.rows()));
            return rows;
        }
        int column = file.column("sector");
        for (CsvText.Row row : file.rows()) {
            sector(file, row, column);
            rows.computeIfAbsent(file.text(row, column), _ -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    private int sector(PairFile file, CsvText.Row row, int column) {
        int place = sectors.indexOf(file.text(row, column));
        if (place < 0) {
            throw file.mistake(row, column, "the baseline has no sector %s".formatted(file.text(row, column)));
        }
        return place;
    }
}
