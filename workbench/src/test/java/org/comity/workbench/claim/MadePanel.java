package org.comity.workbench.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.data.own.OwnTables;
import org.comity.model.Framework;
import org.comity.model.FrameworkReader;
import org.comity.workbench.Workbench;

/**
 * A store of invented figures of 2000 to 2010 with known answers. Home is KEN. UGA rises in all, SOM falls in all, TZA
 * stays as it is, BDI is low and lacks 2003, RWA differs only within the error of its law, ETH lacks parts at the end,
 * SDN has nothing, COD and GHA differ by direction.
 */
final class MadePanel {
    static final int FIRST = 2000;
    static final int LAST = 2010;

    private static final String FRAME = """
        id: made
        title: Made
        origin: A test.
        notice: None.
        goals:
          - id: calm
            label: Calm
            why: A test.
            measures:
              - {id: pact, label: Pact, indicator: mine.pact, rule: as is, direction: higher is better, goalposts: [0, 10], why: w}
              - {id: warm, label: Warm, indicator: mine.warm, rule: mean of sides, direction: higher is better, goalposts: [0, 10], why: w}
          - id: order
            label: Order
            why: A test.
            measures:
              - {id: law, label: Law, indicator: wgi.law, rule: joint minimum, direction: higher is better, goalposts: [-2.5, 2.5], why: w}
          - id: open
            label: Open
            why: A test.
            measures:
              - {id: gates, label: Gates, indicator: mine.gates, rule: mean of sides, direction: higher is better, goalposts: [0, 10], why: w}
        context:
          - {id: gdp, label: GDP, indicator: size.gdp, rule: as is, direction: neither, why: w}
        """;

    private static final String MAP = """
        columns: {home: home, partner: partner, period: year, indicator: what, value: n}
        indicators:
          - {column: pact, id: mine.pact, unit: points, level: pair, direction: higher_is_better}
          - {column: warm, id: mine.warm, unit: points, level: directed_pair, direction: higher_is_better}
          - {column: gates, id: mine.gates, unit: points, level: directed_pair, direction: higher_is_better}
          - {column: clashes, id: mine.clashes, unit: clashes, level: pair, direction: lower_is_better}
          - {column: flow, id: mine.flow, unit: USD, level: directed_pair}
        """;

    private static final String SIZE_MAP = """
        id: size
        columns: {home: country, period: year}
        indicators:
          - {column: n, id: size.gdp, unit: USD, level: country}
        """;

    private final StringBuilder mine = new StringBuilder("home,partner,year,what,n\n");
    private final StringBuilder law =
            new StringBuilder("Country/Territory,Code,Year,Estimate,StdErr,NumSrc,Indicator\n");
    private final StringBuilder size = new StringBuilder("country,year,n\n");

    static Framework frame() {
        return FrameworkReader.parse("made.yaml", FRAME, id -> true);
    }

    /** Opens a workbench on a store that is made in the folder. */
    static Workbench open(Path folder) throws IOException {
        MadePanel panel = new MadePanel();
        panel.fill();
        FactStore store = FactStore.open(folder.resolve("store"));
        own(store, folder, "mine", MAP, panel.mine.toString());
        own(store, folder, "size", SIZE_MAP, panel.size.toString());
        Path file = Files.writeString(folder.resolve("wgi.csv"), panel.law.toString());
        Importer.run(store, "wgi", List.of(file), ImportOptions.DEFAULT, Progress.SILENT);
        return Workbench.open(folder.resolve("store"), AsOf.LATEST, 1);
    }

    private static void own(FactStore store, Path folder, String id, String map, String table) throws IOException {
        Path mapFile = Files.writeString(folder.resolve(id + ".yaml"), map);
        Path file = Files.writeString(folder.resolve(id + ".csv"), table);
        OwnTables.run(store, id, mapFile, List.of(file), ImportOptions.DEFAULT, Progress.SILENT);
    }

    private void fill() {
        for (int year = FIRST; year <= LAST; year++) {
            int t = year - FIRST;
            law("KEN", year, 2.4, 0);
            pair("UGA", year, 1 + 0.7 * t);
            law("UGA", year, -1 + 0.1 * t, 0.05);
            pair("TZA", year, 5);
            law("TZA", year, 0, 0);
            pair("SOM", year, 8 - 0.7 * t);
            law("SOM", year, -1, 0);
            pair("RWA", year, 5);
            law("RWA", year, t == 10 ? 0.05 : 0, 0.3);
            if (year != 2003) {
                pair("BDI", year, 0.5);
                law("BDI", year, -2, 0);
            }
            partly("ETH", year, 1 + 0.7 * t);
            law("ETH", year, -1 + 0.1 * t, 0.05);
            twoWay("COD", year, "gates", 9, 2);
            twoWay("COD", year, "warm", 5, 5);
            twoWay("GHA", year, "gates", 5, 6);
            twoWay("GHA", year, "warm", 5, 6);
            twoWay("TZA", year, "flow", 50, 40);
            twoWay("UGA", year, "flow", 100 + 10 * t, 60);
            twoWay("USA", year, "flow", 350, 500);
            row("PER", "BOL", year, "flow", 10); // half of little
            row("PER", "ECU", year, "flow", 10);
            row("KEN", "SSD", year, "clashes", 4); // in years too in which it was not there
            row("KEN", "UGA", year, "clashes", 20 - t);
            row("KEN", "TZA", year, "clashes", year == 2005 || year == 2010 ? 3 : 1);
            size("UGA", year, 1);
            size("TZA", year, 1);
            size("SOM", year, 98);
        }
        row("KEN", "SSD", 2011, "clashes", 2); // since it is there
        row("KEN", "SSD", 2012, "clashes", 3);
    }

    /** All figures of a pair, the same both ways. */
    private void pair(String partner, int year, double value) {
        row("KEN", partner, year, "pact", value);
        twoWay(partner, year, "warm", value, value);
        twoWay(partner, year, "gates", value, value);
    }

    /** Without warm in 2009 (a sixth of the frame), and without pact and warm in 2010 (a third). */
    private void partly(String partner, int year, double value) {
        if (year < 2010) {
            row("KEN", partner, year, "pact", value);
        }
        if (year < 2009) {
            twoWay(partner, year, "warm", value, value);
        }
        twoWay(partner, year, "gates", value, value);
    }

    private void twoWay(String partner, int year, String what, double there, double back) {
        row("KEN", partner, year, what, there);
        row(partner, "KEN", year, what, back);
    }

    private void row(String home, String partner, int year, String what, double value) {
        mine.append("%s,%s,%d,%s,%s%n".formatted(home, partner, year, what, number(value)));
    }

    private void law(String country, int year, double value, double error) {
        law.append("%s,%s,%d,%s,%s,5,RuleofLaw%n".formatted(country, country, year, number(value), number(error)));
    }

    private void size(String country, int year, double value) {
        size.append("%s,%d,%s%n".formatted(country, year, number(value)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
