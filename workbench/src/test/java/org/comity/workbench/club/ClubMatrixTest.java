package org.comity.workbench.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.model.Table;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.figures.Figures;
import org.comity.workbench.situation.Situation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Clubs of three continents on the starter pack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClubMatrixTest {
    private Workbench workbench;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        StarterPack.load(
                FactStore.open(home), Path.of(System.getProperty("comity.root")).resolve("starter"));
        workbench = Workbench.open(home, AsOf.LATEST, 1);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private Finding ask(String club, String what, boolean gap, Optional<Integer> year, Optional<LocalDate> on) {
        Framework frame = Frames.of(workbench).get("neighbourhood");
        return ClubMatrix.of(workbench, Locale.ENGLISH)
                .finding(new ClubMatrix.Request(
                        club, on, year, ClubMatrix.Request.shown(what, frame), gap, frame, 20, 1));
    }

    private static Object cell(Finding finding, String home, String partner) {
        Table table = finding.table("matrix");
        int column = table.columns().stream().map(Table.Column::name).toList().indexOf(partner);
        return table.rows().stream()
                .filter(row -> row.getFirst().equals(home))
                .findFirst()
                .orElseThrow()
                .get(column);
    }

    @Test
    void aCellIsTheScoreThatThePageOfTheTwoShowsFromEitherSide() {
        Finding finding = ask("EAC", "score", false, Optional.of(2014), Optional.empty());
        for (List<String> sides : List.of(List.of("KEN", "UGA"), List.of("UGA", "KEN"))) {
            var relation = Situation.of(workbench)
                    .assess(new Situation.Request(
                            Country.of(sides.getFirst()),
                            Optional.of(2014),
                            NeighbourRule.DEFAULT,
                            Frames.of(workbench).get("neighbourhood"),
                            20,
                            1))
                    .partners()
                    .stream()
                    .filter(r -> r.partner().code().equals(sides.getLast()))
                    .findFirst()
                    .orElseThrow();
            assertThat(cell(finding, sides.getFirst(), sides.getLast()))
                    .isEqualTo(relation.overall().orElseThrow().value());
        }
        assertThat(cell(finding, "KEN", "KEN")).isEqualTo(Table.Blank.NOT_APPLICABLE);
        assertThat(finding.provenance().command()).startsWith("comity assess --club EAC --on 2014-12-31 --year 2014");
        assertThat(finding.charts()).hasSize(1);
    }

    @Test
    void aFigureIsTheOneThatIsShownForTheTwo() {
        Finding finding = ask("ASEAN", "passport-index.no_prior_visa", false, Optional.empty(), Optional.empty());
        int year = Integer.parseInt(finding.provenance().parameters().get("year"));
        Table shown = Figures.of(workbench, Locale.ENGLISH)
                .show(new Figures.Request(
                        "passport-index.no_prior_visa",
                        Country.of("VNM"),
                        List.of(Country.of("LAO")),
                        Optional.of(year),
                        Optional.of(year)))
                .table("figures");
        int value = shown.columns().stream().map(Table.Column::name).toList().indexOf("value");
        assertThat(cell(finding, "VNM", "LAO"))
                .isEqualTo(shown.rows().getFirst().get(value));
        Finding gap = ask("ASEAN", "passport-index.no_prior_visa", true, Optional.of(year), Optional.empty());
        double there = (Double) cell(finding, "VNM", "LAO");
        double back = (Double) cell(finding, "LAO", "VNM");
        assertThat(cell(gap, "VNM", "LAO")).isEqualTo(there - back);
        assertThat(cell(gap, "LAO", "VNM")).isEqualTo(back - there);
    }

    @Test
    void membersAreThoseOfTheDay() {
        assertThat(ask("ASEAN", "wdi.gdp_usd", false, Optional.of(1998), Optional.empty())
                        .table("members")
                        .rows())
                .hasSize(9);
        Finding later = ask("ASEAN", "wdi.gdp_usd", false, Optional.of(1998), Optional.of(LocalDate.of(2026, 1, 1)));
        assertThat(later.table("members").rows()).hasSize(11);
        assertThat(later.notes()).noneMatch(note -> note.startsWith("Members at another time"));
        assertThat(ask("ASEAN", "wdi.gdp_usd", false, Optional.of(1998), Optional.empty())
                        .notes())
                .anyMatch(note -> note.contains("Cambodia, since 1999-04-30"));
    }

    /** Who reads figures as of a day does not know who joined after it. */
    @Test
    void aDateThatFiguresAreReadAsOfComesBeforeTheEndOfTheYear(@TempDir Path home) throws Exception {
        StarterPack.load(
                FactStore.open(home), Path.of(System.getProperty("comity.root")).resolve("starter"));
        AsOf asOf = new AsOf(Optional.of(LocalDate.of(2025, 10, 1)), AsOf.Basis.RELEASE);
        try (Workbench then = Workbench.open(home, asOf, 1)) {
            Framework frame = Frames.of(then).get("neighbourhood");
            Finding finding = ClubMatrix.of(then, Locale.ENGLISH)
                    .finding(new ClubMatrix.Request(
                            "ASEAN",
                            Optional.empty(),
                            Optional.of(2025),
                            ClubMatrix.Request.shown("passport-index.no_prior_visa", frame),
                            false,
                            frame,
                            20,
                            1));
            assertThat(finding.table("members").rows()).hasSize(10);
            assertThat(finding.provenance().parameters()).containsEntry("on", "2025-10-01");
        }
    }

    @Test
    void whatHasOneFigureForBothHasNoGap() {
        Finding scores = ask("EAC", "score", true, Optional.of(2014), Optional.empty());
        assertThat(cell(scores, "KEN", "UGA")).isEqualTo(Table.Blank.NOT_APPLICABLE);
        assertThat(scores.charts()).isEmpty();
        assertThat(scores.notes()).anyMatch(note -> note.startsWith("Every measure shown reads the same"));
        Finding alone = ask("CHN,LAO,VNM", "wdi.gdp_usd", false, Optional.of(2014), Optional.empty());
        assertThat((Double) cell(alone, "CHN", "LAO")).isPositive();
        assertThat((Double) cell(alone, "LAO", "CHN")).isEqualTo(-(Double) cell(alone, "CHN", "LAO"));
        assertThat(alone.provenance().parameters()).containsEntry("club", "CHN,LAO,VNM");
    }

    @Test
    void whatIsNotKnownIsSaidWithTheNearest() {
        assertThatThrownBy(() -> ask("ASAEN", "score", false, Optional.empty(), Optional.empty()))
                .hasMessageContaining("maybe you want ASEAN");
        assertThatThrownBy(() -> ask("CHN,VNX", "score", false, Optional.empty(), Optional.empty()))
                .hasMessageContaining("VNM (Vietnam)");
        assertThatThrownBy(() -> ask("EAC", "peacefull", false, Optional.empty(), Optional.empty()))
                .hasMessageContaining("peaceful");
        assertThatThrownBy(() -> ask("EAC", "score", false, Optional.of(1980), Optional.empty()))
                .hasMessageContaining("EAC had 0 on 1980-12-31");
    }
}
