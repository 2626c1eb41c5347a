package org.comity.workbench.trust.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.workbench.Workbench;
import org.comity.workbench.trust.votes.MadeVotes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On invented votes of six countries and invented published positions of two of them. */
class PairVotesTest {
    private static final Pair THERE = new Pair(Country.of("BRA"), Country.of("USA"));
    private static final String POSITIONS = """
            Row,ccode,session,NVotes,IdealPoint,QO%,Q5%,Q10%,Q50%,Q90%,Q95%,Q100%,iso3c,Countryname
            1,2,65,40,1.5,1.0,1.25,1.3,1.5,1.7,1.75,2.0,USA,United States
            2,140,65,40,-0.5,-1.0,-0.75,-0.7,-0.5,-0.3,-0.25,0.0,BRA,Brazil
            3,2,66,40,1.6,1.0,1.35,1.4,1.6,1.8,1.85,2.0,USA,United States
            """;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Workbench workbench;

    @BeforeEach
    void open() throws IOException {
        Path positions = Files.writeString(folder.resolve("IdealpointestimatesAll.csv"), POSITIONS);
        Importer.run(
                FactStore.open(folder.resolve("home")),
                "ideal-points",
                List.of(positions),
                ImportOptions.DEFAULT,
                Progress.SILENT);
        workbench = new MadeVotes(3).workbench(folder);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private Finding finding(Pair pair, int year) {
        return PairVotes.of(workbench, pair, year, Locale.ENGLISH).orElseThrow();
    }

    private static List<Object> column(Table table, String name) {
        int at = table.columns().stream().map(Table.Column::name).toList().indexOf(name);
        assertThat(at).as(name).isNotNegative();
        return table.rows().stream().map(row -> row.get(at)).toList();
    }

    @Test
    void aRowForEachYearInWhichBothVoted() {
        Table years = finding(THERE, MadeVotes.LAST).table("votes");
        assertThat(column(years, "year")).containsExactly(2010L, 2011L, 2012L);
        Table joined = finding(new Pair(Country.of("IND"), Country.of("USA")), MadeVotes.LAST)
                .table("votes");
        assertThat(column(joined, "year")).as("India joined in 2011").containsExactly(2011L, 2012L);
    }

    @Test
    void publishedPositionsComeWithTheirQuantilesAndAreBlankWhereThereAreNone() {
        Table years = finding(THERE, MadeVotes.LAST).table("votes");
        assertThat(column(years, "position_home")).containsExactly(-0.5, Blank.MISSING, Blank.MISSING);
        assertThat(column(years, "position_home_low")).containsExactly(-0.75, Blank.MISSING, Blank.MISSING);
        assertThat(column(years, "position_home_high")).containsExactly(-0.25, Blank.MISSING, Blank.MISSING);
        assertThat(column(years, "position_partner")).containsExactly(1.5, 1.6, Blank.MISSING);
        assertThat(column(years, "position_partner_high")).containsExactly(1.75, 1.85, Blank.MISSING);
    }

    @Test
    void turnedRoundTheTwoSidesAreChangedAndNothingElse() {
        Finding there = finding(THERE, MadeVotes.LAST);
        Finding back = finding(THERE.turned(), MadeVotes.LAST);
        for (String name : List.of("agreement_value", "agreement_low", "kappa_value", "pi_high", "s_value")) {
            assertThat(column(back.table("votes"), name)).isEqualTo(column(there.table("votes"), name));
        }
        for (String part : List.of("", "_low", "_high")) {
            assertThat(column(back.table("votes"), "position_home" + part))
                    .isEqualTo(column(there.table("votes"), "position_partner" + part));
        }
        assertThat(column(back.table("dividing"), "rcid")).isEqualTo(column(there.table("dividing"), "rcid"));
        assertThat(column(back.table("dividing"), "home_vote"))
                .isEqualTo(column(there.table("dividing"), "partner_vote"));
        assertThat(back.id()).isNotEqualTo(there.id());
    }

    @Test
    void resolutionsThatDivideAreThoseInWhichTheTwoVotedDifferently() {
        Table dividing = finding(THERE, MadeVotes.LAST).table("dividing");
        assertThat(dividing.rows()).hasSize(15);
        List<Object> home = column(dividing, "home_vote");
        List<Object> partner = column(dividing, "partner_vote");
        for (int i = 0; i < home.size(); i++) {
            assertThat(home.get(i)).isIn("yes", "abstain", "no").isNotEqualTo(partner.get(i));
        }
        List<Double> how = new ArrayList<>();
        column(dividing, "divides").forEach(cell -> how.add((Double) cell));
        assertThat(how).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void yearsWithoutVotesSayThatTheLineIsNotKnown() {
        Finding early = finding(THERE, 1999);
        assertThat(early.table("votes").rows()).isEmpty();
        assertThat(early.table("dividing").rows()).isEmpty();
        assertThat(early.notes()).anyMatch(note -> note.contains("not known"));
    }

    @Test
    void aStoreWithoutVotesHasNoAnswer() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        FactStore.open(other);
        try (Workbench empty = Workbench.open(other, AsOf.LATEST, 1)) {
            assertThat(PairVotes.of(empty, THERE, 2012, Locale.ENGLISH)).isEmpty();
        }
    }
}
