package org.comity.workbench.trade.counterfactual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.comity.methods.gravity.gain.Doubt;
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
                    scenery.square()
                            .trade(scenery.file(), rows.getOrDefault(sectors.get(k), List.of()), scenery.value()),
                    0);
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

    /** An elasticity with the range it is drawn from. */
    private record Range(double sigma, double low, double high) {}

    /** Elasticities by sector; those of the question where no file gives them. */
    private Range[] ranges() throws IOException {
        Range[] ranges = new Range[sectors.size()];
        Asked.Doubts doubts = asked.doubts();
        Arrays.fill(ranges, new Range(asked.sigma(), doubts.lowSigma(), doubts.highSigma()));
        if (asked.files().elasticities().isPresent()) {
            PairFile file =
                    scenery.read("elasticities", asked.files().elasticities().get());
            int name = file.column("sector");
            BitSet held = new BitSet();
            for (CsvText.Row row : file.rows()) {
                Range range = range(file, row);
                int k = sector(file, row, name);
                if (held.get(k)) {
                    throw file.mistake(row, name, "the sector %s stands there before".formatted(file.text(row, name)));
                }
                held.set(k);
                ranges[k] = range;
            }
        }
        return ranges;
    }

    private static Range range(PairFile file, CsvText.Row row) {
        int column = file.column("elasticity");
        double value = file.number(row, column);
        if (!(value > 1)) {
            throw file.mistake(row, column, "an elasticity of substitution must be above 1");
        }
        if (!file.has("low") && !file.has("high")) {
            return new Range(value, value, value);
        }
        double low = file.number(row, file.column("low"));
        double high = file.number(row, file.column("high"));
        if (!(low > 1 && low <= value && value <= high)) {
            throw file.mistake(
                    row,
                    file.column("low"),
                    "the range %s to %s must begin above 1 and hold the elasticity %s".formatted(low, high, value));
        }
        return new Range(value, low, high);
    }

    /** The change in each sector and how sure it is; one for all where a file names no sectors. */
    List<Doubt> doubts() throws IOException {
        Range[] ranges = ranges();
        Scenery.Changes changes = scenery.changes();
        Map<PairFile, Map<String, List<CsvText.Row>>> rows = new HashMap<>();
        changes.shock().ifPresent(file -> rows.put(file, bySector(file)));
        changes.tariffs().ifPresent(file -> rows.put(file, bySector(file)));
        List<Doubt> doubts = new ArrayList<>();
        for (int k = 0; k < ranges.length; k++) {
            String sector = sectors.get(k);
            Range range = ranges[k];
            doubts.add(scenery.doubt(
                    changes,
                    file -> Objects.requireNonNull(rows.get(file)).getOrDefault(sector, List.of()),
                    scenery.settings().withSigma(range.sigma()),
                    range.low(),
                    range.high()));
        }
        return doubts;
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
