package org.comity.workbench.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up counts of KEN and six partners; reports of conflict from KEN towards UGA triple from 2012. */
class SignalsCoverageTest {
    private static final List<String> PARTNERS = List.of("UGA", "TZA", "ETH", "SOM", "SSD", "RWA");
    private static final NeighbourRule RULE = NeighbourRule.parse("list:KEN,UGA,TZA,ETH,SOM,SSD,RWA");
    private static final LocalDate DAY = LocalDate.parse("2014-12-31");

    @TempDir
    Path home;

    /** With every count of a year times how much was reported in it. */
    private void publish(String name, IntUnaryOperator press) throws IOException {
        StringBuilder rows = new StringBuilder("i,j,year,verbCoop,matlCoop,verbConf,matlConf,i_iso3c,j_iso3c\n");
        for (int year = 2002; year <= 2014; year++) {
            int times = press.applyAsInt(year);
            for (String partner : PARTNERS) {
                int usual = 40 + (year * 7 + partner.charAt(0)) % 9;
                int there = partner.equals("UGA") && year >= 2012 ? 3 * usual : usual;
                line(rows, "KEN", partner, year, usual * times, there * times);
                line(rows, partner, "KEN", year, usual * times, usual * times);
            }
        }
        Path file = Files.writeString(home.resolve(name + ".csv"), rows);
        take(name, "icews", file, "2015-03-01");
    }

    private static void line(StringBuilder rows, String from, String to, int year, int usual, int conflict) {
        rows.append("%s,%s,%d,%d,%d,%d,%d,%s,%s%n"
                .formatted(from, to, year, usual, usual + 3, usual + 5, conflict, from, to));
    }

    private void take(String name, String source, Path file, String released) {
        Importer.run(
                FactStore.open(home.resolve(name)),
                source,
                List.of(file),
                ImportOptions.DEFAULT.withReleased(LocalDate.parse(released)),
                Progress.SILENT);
    }

    private Finding signals(String name, NeighbourRule rule) {
        AsOf asOf = new AsOf(Optional.of(DAY), AsOf.Basis.RELEASE);
        try (Workbench workbench = Workbench.open(home.resolve(name), asOf, 2)) {
            return SignalsFinding.of(
                    workbench,
                    new SignalsQuestion(Country.of("KEN"), List.of("icews"), rule, 0.1, 0, 199, 1, DAY),
                    Locale.ENGLISH);
        }
    }

    /** Partner, direction, period, kind and q. */
    private static List<List<Object>> told(Finding finding) {
        return finding.table("signals").rows().stream()
                .map(row -> List.of(row.get(1), row.get(2), row.get(3), row.get(4), row.get(6)))
                .toList();
    }

    @Test
    void twiceTheReportsTellTheSame() throws IOException {
        publish("once", _ -> 1);
        publish("twice", _ -> 2);
        List<List<Object>> once = told(signals("once", RULE));
        assertThat(once)
                .anyMatch(row ->
                        row.subList(0, 4).equals(List.of("UGA", "home_to_partner", "2012", "material_conflict")));
        assertThat(told(signals("twice", RULE))).isEqualTo(once);
    }

    @Test
    void aPressThatDoublesIsNoChangeOfAllPairs() throws IOException {
        publish("once", _ -> 1);
        publish("louder", year -> year >= 2012 ? 2 : 1);
        List<List<Object>> louder = told(signals("louder", RULE));
        assertThat(louder).allMatch(row -> row.getFirst().equals("UGA"));
        assertThat(levels(louder))
                .isEqualTo(levels(told(signals("once", RULE))))
                .hasSize(1);
    }

    /** The changes of level among them, which are not of the last year, without q. */
    private static List<List<Object>> levels(List<List<Object>> told) {
        return told.stream()
                .filter(row -> !row.get(2).equals("2014"))
                .map(row -> row.subList(0, 4))
                .toList();
    }

    @Test
    void bordersPublishedLaterSayOnlyWhoIsANeighbour() throws IOException {
        publish("borders", _ -> 1);
        StringBuilder rows =
                new StringBuilder("dyad,statelno,statehno,statelab,statehab,conttype,begin,end,notes,version\n");
        rows.append("500501,500,501,UGA,KEN,1,196312,201612,,3.2\n");
        rows.append("501510,501,510,KEN,TAZ,1,196312,201612,,3.2\n");
        take("borders", "cow-contiguity", Files.writeString(home.resolve("contdir.csv"), rows), "2017-07-05");
        Finding finding = signals("borders", NeighbourRule.DEFAULT);
        assertThat(finding.table("series").rows().stream()
                        .map(row -> row.get(1))
                        .distinct())
                .containsExactly("TZA", "UGA");
        assertThat(finding.notes()).anyMatch(note -> note.contains("Which pairs are neighbours"));
        assertThat(told(finding)).anyMatch(row -> row.contains("material_conflict") && row.contains("2012"));
    }
}
