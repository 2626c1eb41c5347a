package org.comity.workbench.dialogue.converge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.data.own.OwnTables;
import org.comity.workbench.Workbench;

/**
 * A store of invented votes and figures of twenty-six countries, 2011 to 2020, on {@value #TOPICS} topics. On the first
 * {@value #COMMON} topics Kenya and Uganda mostly vote alike, and both are badly off. On the next two they vote alike and one
 * of them is well off; on the next two both are badly off and they vote against one another; the rest is chance.
 */
final class MadeWorld {
    static final int TOPICS = 10;
    static final int COMMON = 3;
    static final int LAST = 2020;

    private static final int FIRST = 2011;
    private static final int CALLS = 30;
    private static final String[] ISO2 = {
        "KE", "UG", "TZ", "RW", "BI", "ET", "GH", "NG", "SN", "ML", "PE", "BO", "BR", "CL", "AR", "EC", "FR", "DE",
        "PL", "ES", "IT", "IN", "NP", "LK", "TH", "MY"
    };
    private static final String[] ISO3 = {
        "KEN", "UGA", "TZA", "RWA", "BDI", "ETH", "GHA", "NGA", "SEN", "MLI", "PER", "BOL", "BRA", "CHL", "ARG", "ECU",
        "FRA", "DEU", "POL", "ESP", "ITA", "IND", "NPL", "LKA", "THA", "MYS"
    };
    private static final String[] WORDS = {"yes", "abstain", "no"};

    private final SplittableRandom random;

    private MadeWorld(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Opens a workbench on a store that is made in the folder. */
    static Workbench open(Path folder, long seed) throws IOException {
        MadeWorld world = new MadeWorld(seed);
        FactStore store = FactStore.open(folder.resolve("store"));
        Importer.run(store, "unvotes", world.votes(folder), ImportOptions.DEFAULT, Progress.SILENT);
        Path table = Files.writeString(folder.resolve("made.csv"), world.figures());
        Path map = Files.writeString(folder.resolve("made.yaml"), map());
        OwnTables.run(store, "made", map, List.of(table), ImportOptions.DEFAULT, Progress.SILENT);
        return Workbench.open(folder.resolve("store"), AsOf.LATEST, 1);
    }

    static String topic(int number) {
        return "topic-" + (char) ('a' + number);
    }

    /** The topics, with a word in the titles of roll calls and an indicator of risk for each. */
    static Topics topics() {
        StringBuilder text = new StringBuilder("title: Made\ntopics:\n");
        for (int t = TOPICS - 1; t >= 0; t--) { // the order of the file is no rank
            text.append("""
                  - id: %s
                    label: Topic %d
                    votes: {titles: ["%s"]}
                    risks: [{indicator: made.risk%d, worse: %s}]
                """.formatted(topic(t), t, topic(t), t, t % 2 == 0 ? "higher" : "lower"));
        }
        return Topics.parse("made-topics.yaml", text.toString());
    }

    private static String map() {
        StringBuilder text = new StringBuilder("id: made\ncolumns: {home: home, period: year}\nindicators:\n");
        for (int t = 0; t < TOPICS; t++) {
            text.append("  - {column: risk%d, id: made.risk%d, unit: points, level: country}%n".formatted(t, t));
        }
        return text.toString();
    }

    private List<Path> votes(Path folder) throws IOException {
        StringBuilder ballots = new StringBuilder("rcid,country,country_code,vote\n");
        StringBuilder calls = new StringBuilder("rcid,session,importantvote,date,unres,amend,para,short,descr\n");
        int rcid = 0;
        for (int t = 0; t < TOPICS; t++) {
            for (int i = 0; i < CALLS; i++) {
                rcid++;
                int year = FIRST + i % (LAST - FIRST + 1);
                calls.append("%d,%d,0,%d-11-05,R/%d/%d,0,0,%s,Text%n"
                        .formatted(
                                rcid,
                                year - 1945,
                                year,
                                year - 1945,
                                rcid,
                                topic(t).toUpperCase(java.util.Locale.ROOT)));
                int kenya = random.nextInt(3);
                for (int c = 0; c < ISO2.length; c++) {
                    int vote = c == 0 ? kenya : c == 1 ? uganda(t, kenya) : random.nextInt(3);
                    ballots.append("%d,Name,%s,%s%n".formatted(rcid, ISO2[c], WORDS[vote]));
                }
            }
        }
        return List.of(
                Files.writeString(folder.resolve("un_votes.csv"), ballots),
                Files.writeString(folder.resolve("un_roll_calls.csv"), calls));
    }

    private int uganda(int topic, int kenya) {
        int alike = topic < COMMON + 2 ? 90 : topic < COMMON + 4 ? 5 : 33;
        return random.nextInt(100) < alike ? kenya : (kenya + 1 + random.nextInt(2)) % 3;
    }

    private String figures() {
        StringBuilder rows = new StringBuilder("home,year");
        for (int t = 0; t < TOPICS; t++) {
            rows.append(",risk").append(t);
        }
        rows.append('\n');
        double[][] level = new double[TOPICS][ISO3.length];
        for (int t = 0; t < TOPICS; t++) {
            for (int c = 0; c < ISO3.length; c++) {
                level[t][c] = random.nextDouble(0, 60);
            }
            boolean bothBad = t < COMMON || (t >= COMMON + 2 && t < COMMON + 4);
            level[t][0] = bothBad ? random.nextDouble(70, 90) : t < COMMON + 2 ? 5 : level[t][0];
            level[t][1] = bothBad || t < COMMON + 2 ? random.nextDouble(70, 90) : level[t][1];
        }
        for (int year = FIRST; year <= LAST; year++) {
            for (int c = 0; c < ISO3.length; c++) {
                List<String> cells = new ArrayList<>(List.of(ISO3[c], Integer.toString(year)));
                for (int t = 0; t < TOPICS; t++) {
                    double noisy = level[t][c] + random.nextDouble(-4, 4);
                    cells.add(Double.toString(t % 2 == 0 ? noisy : 100 - noisy));
                }
                rows.append(String.join(",", cells)).append('\n');
            }
        }
        return rows.toString();
    }
}
