package org.comity.workbench.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Assessment.MeasureState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Doubling one country's GDP and all its flows leaves every score as it was, to the last bit: from files in the
 * sources' own formats, with invented figures, through the store.
 */
class DoublingTest {
    private static final List<Land> LANDS = List.of(
            new Land("PER", "Peru", 135, 2.013e11),
            new Land("BOL", "Bolivia", 145, 3.31e10),
            new Land("CHL", "Chile", 155, 2.605e11),
            new Land("BRA", "Brazil", 140, 2.456e12),
            new Land("ARG", "Argentina", 160, 5.263e11),
            new Land("COL", "Colombia", 100, 3.811e11));
    private static final List<String> FLOWS =
            List.of("trade-agreements-panel.flow", "student-mobility.students", "openflights.routes");

    private record Land(String code, String name, int cow, double gdp) {}

    /** Writes a column of figures for each ordered pair of lands. */
    private interface Row {
        String of(Land home, Land partner, int number);
    }

    @TempDir
    Path folder;

    @Test
    void doublingACountrysGdpAndItsFlowsInItsFilesLeavesAllScoresUnchanged() throws IOException {
        Path plain = store("plain", Optional.empty());
        for (String doubled : List.of("BRA", "BOL")) {
            Path other = store("doubled-" + doubled, Optional.of(doubled));
            for (Land home : LANDS) {
                assertThat(assess(other, home.code()))
                        .as("%s, when %s is twice as large", home.code(), doubled)
                        .isEqualTo(assess(plain, home.code()));
            }
        }
    }

    @Test
    void theFlowsAreInTheScoreAndDoublingThemAloneMovesIt() throws IOException {
        Path plain = store("plain", Optional.empty());
        Assessment before = assess(plain, "PER");
        assertThat(before.partners()).hasSize(LANDS.size() - 1);
        assertThat(before.measures())
                .filteredOn(state -> FLOWS.contains(state.measure().indicator()))
                .hasSize(FLOWS.size())
                .allMatch(MeasureState::inScore)
                .allMatch(state -> state.observed() == LANDS.size() - 1);
        Path other = store("flows", Optional.of("BRA"));
        run(other, "wdi", file("later", "gdp.csv", gdp(Optional.empty()))); // a newer vintage, with GDP as it was
        assertThat(assess(other, "PER")).isNotEqualTo(before);
    }

    private static Assessment assess(Path store, String home) {
        try (Workbench workbench = Workbench.open(store, AsOf.LATEST, 2)) {
            return Situation.of(workbench)
                    .assess(new Situation.Request(
                            Country.of(home),
                            Optional.of(2014),
                            NeighbourRule.parse("land"),
                            Frames.of(workbench).get("neighbourhood"),
                            50,
                            1));
        }
    }

    /** A store of small files; the country given is twice as large, and so are all its flows. */
    private Path store(String name, Optional<String> doubled) throws IOException {
        Path store = folder.resolve("store-" + name);
        run(store, "wdi", file(name, "gdp.csv", gdp(doubled)));
        run(
                store,
                "trade-agreements-panel",
                file(
                        name,
                        "trade.csv",
                        rows(
                                "exp,imp,time,export,id,agreement,ad_prov_14,cp_prov_23,tbt_prov_07,tbt_prov_33,"
                                        + "tf_prov_41,tf_prov_45,env_prov_18,et_prov_38,inv_prov_22,ipr_prov_15,"
                                        + "ipr_prov_44,lm_prov_10,moc_prov_21,ser_prov_47,ste_prov_30,cp_prov_26",
                                (home, partner, n) -> "%s,%s,2014,%d,0,\"\",0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"
                                        .formatted(
                                                home.code(),
                                                partner.code(),
                                                flow(1_000_003L * (n * n + 7), home, partner, doubled)))));
        run(
                store,
                "student-mobility",
                file(
                        name,
                        "destinations.csv",
                        rows(
                                "year,origin_country_name,dest_country_lumped,value_lumped,cond_all",
                                (home, partner, n) -> "2014,%s,%s,%d,- - - -"
                                        .formatted(
                                                home.name(),
                                                partner.name(),
                                                flow(31L * n + 11, home, partner, doubled)))));
        run(
                store,
                "cepii-geodist",
                file(
                        name,
                        "dist.csv",
                        rows(
                                "iso_o,iso_d,contig,comlang_off,comlang_ethno,colony,comcol,curcol,col45,smctry,dist,"
                                        + "distcap,distw,distwces",
                                (home, partner, n) -> {
                                    int km = 700 + 37 * (home.cow() + partner.cow());
                                    return "%s,%s,1,0,0,0,0,0,0,0,%d,%d,%d,%d"
                                            .formatted(home.code(), partner.code(), km, km, km, km);
                                })));
        run(store, "openflights", file(name, "airports.dat", airports()), file(name, "routes.dat", routes(doubled)));
        run(store, "cow-contiguity", file(name, "contdir.csv", contiguity()));
        return store;
    }

    private static long flow(long value, Land home, Land partner, Optional<String> doubled) {
        boolean twice = doubled.filter(code -> code.equals(home.code()) || code.equals(partner.code()))
                .isPresent();
        return twice ? 2 * value : value;
    }

    private static String gdp(Optional<String> doubled) {
        StringBuilder text = new StringBuilder("Country Name,Country Code,Year,Value\n");
        LANDS.forEach(land -> text.append("%s,%s,2014,%.1f%n"
                .formatted(
                        land.name(),
                        land.code(),
                        doubled.filter(land.code()::equals).isPresent() ? 2 * land.gdp() : land.gdp())));
        return text.toString();
    }

    private static String rows(String header, Row row) {
        StringBuilder text = new StringBuilder(header).append('\n');
        int number = 0;
        for (Land home : LANDS) {
            for (Land partner : LANDS) {
                if (!home.equals(partner)) {
                    text.append(row.of(home, partner, ++number)).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** Each country has ten airports, so that it can have more routes to each partner. */
    private static String airports() {
        StringBuilder text = new StringBuilder();
        for (int land = 0; land < LANDS.size(); land++) {
            for (int at = 0; at < 10; at++) {
                String code = airport(land, at);
                text.append("%d,\"%s\",\"%s\",\"%s\",\"%s\",\"S%s\",0,0,0,0,\"U\",\"\",\"airport\",\"Own\"%n"
                        .formatted(
                                land * 10 + at + 1, code, code, LANDS.get(land).name(), code, code));
            }
        }
        return text.toString();
    }

    private static String airport(int land, int at) {
        return "" + (char) ('A' + land) + (char) ('A' + at) + "X";
    }

    private static String routes(Optional<String> doubled) {
        StringBuilder text = new StringBuilder();
        for (int home = 0; home < LANDS.size(); home++) {
            for (int partner = 0; partner < LANDS.size(); partner++) {
                long routes = flow(1 + (home + 2 * partner) % 4, LANDS.get(home), LANDS.get(partner), doubled);
                for (int at = 0; home != partner && at < routes; at++) {
                    text.append("ZZ,1,%s,%d,%s,%d,,0,CR2%n"
                            .formatted(airport(home, at), home * 10 + at + 1, airport(partner, 0), partner * 10 + 1));
                }
            }
        }
        return text.toString();
    }

    private static String contiguity() {
        List<String> lines = new ArrayList<>(List.of("dyad,statelno,statelab,statehno,statehab,conttype,begin,end"));
        for (Land one : LANDS) {
            for (Land other : LANDS) {
                if (one.cow() < other.cow()) {
                    lines.add("%d,%d,\"%s\",%d,\"%s\",1,192001,201612"
                            .formatted(
                                    one.cow() * 1000 + other.cow(), one.cow(), one.code(), other.cow(), other.code()));
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private Path file(String store, String name, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("files-" + store)).resolve(name);
        return Files.writeString(file, text);
    }

    private static void run(Path store, String source, Path... files) throws IOException {
        Importer.run(FactStore.open(store), source, Stream.of(files).toList(), ImportOptions.DEFAULT, Progress.SILENT);
    }
}
