package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Files of an index of any size in the form of COINr's iData and iMeta, with generated figures. */
final class IndexFiles {
    private static final int PILLARS = 10;
    private static final int SUBINDICES = 2;
    private static final double MISSING = 0.05;

    private IndexFiles() {}

    /** Log-normal figures, every second indicator so skewed that it has outliers; one in twenty is missing. */
    static void write(Path data, Path meta, int units, int indicators, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("uCode,uName");
        for (int indicator = 0; indicator < indicators; indicator++) {
            head.append(",I").append(indicator);
        }
        lines.add(head.toString());
        for (int unit = 0; unit < units; unit++) {
            StringBuilder line = new StringBuilder("U%d,Unit %d".formatted(unit, unit));
            for (int indicator = 0; indicator < indicators; indicator++) {
                line.append(',');
                double figure = 1 + Math.exp(random.nextGaussian(0, indicator % 2 == 0 ? 1 : 0.3));
                line.append(random.nextDouble() < MISSING ? "NA" : String.format(Locale.ROOT, "%.6f", figure));
            }
            lines.add(line.toString());
        }
        Files.write(data, lines);
        Files.write(meta, structure(indicators));
    }

    /** Four levels: indicators, ten pillars, two sub-indices, the index. */
    private static List<String> structure(int indicators) {
        List<String> lines = new ArrayList<>(List.of("Level,iCode,iName,Direction,Weight,Parent,Type"));
        for (int indicator = 0; indicator < indicators; indicator++) {
            lines.add("1,I%d,Indicator %d,%d,1,P%d,Indicator"
                    .formatted(indicator, indicator, indicator % 7 == 0 ? -1 : 1, indicator * PILLARS / indicators));
        }
        for (int pillar = 0; pillar < PILLARS; pillar++) {
            lines.add("2,P%d,Pillar %d,1,1,S%d,Aggregate".formatted(pillar, pillar, pillar * SUBINDICES / PILLARS));
        }
        for (int sub = 0; sub < SUBINDICES; sub++) {
            lines.add("3,S%d,Sub-index %d,1,1,Index,Aggregate".formatted(sub, sub));
        }
        lines.add("4,Index,Index,1,1,NA,Aggregate");
        return lines;
    }
}
