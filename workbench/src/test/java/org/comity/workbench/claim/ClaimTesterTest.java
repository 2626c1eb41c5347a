package org.comity.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.comity.workbench.claim.language.Claim;
import org.comity.workbench.claim.language.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims whose answers are known, because the panel was made for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimTesterTest {
    private Workbench workbench;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        workbench = MadePanel.open(folder);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private ClaimTester.Request request(String rule, String text) {
        Reading reading = ClaimTester.of(workbench, Locale.ENGLISH).read(text, MadePanel.frame());
        assertThat(reading.mistake()).as(text).isEmpty();
        return new ClaimTester.Request(reading.claim(), MadePanel.frame(), NeighbourRule.parse(rule), 200, 1);
    }

    private Finding ask(String rule, String text) {
        return ClaimTester.of(workbench, Locale.ENGLISH).finding(request(rule, text));
    }

    /** South Sudan is there from 2011: years before are not compared, and nothing of them is observed too little. */
    @Test
    void yearsInWhichACountryWasNotThereAreNotObservedTooLittle() {
        Table answer = ask("land", "mine.clashes(KEN, SSD) in 2012 is the highest since 2009")
                .table("");
        assertThat(answer.rows().getFirst().get(answer.at("answer"))).isEqualTo("supported");
        assertThat(answer.rows().getFirst().get(answer.at("least_observed"))).isEqualTo(1.0);
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // one relation that rises in all
                "land | score(KEN, UGA) in 2010 is the highest since 2000                   | SUPPORTED",
                "land | score(KEN, UGA) in 2010 is the lowest since 2000                    | NOT_SUPPORTED",
                "land | score(KEN, UGA) in 2005 is the highest since 2004                   | SUPPORTED",
                "land | score(KEN, UGA) in 2010 is higher than in 2000                      | SUPPORTED",
                "land | score(KEN, UGA) in 2000 is higher than in 2010                      | NOT_SUPPORTED",
                "land | score(KEN, UGA) in 2000 is lower than in 2001                       | SUPPORTED",
                "land | score(KEN, UGA) trends up from 2000 to 2010                         | SUPPORTED",
                "land | score(KEN, UGA) trends down from 2000 to 2010                       | NOT_SUPPORTED",
                "land | calm(KEN, UGA) trends up from 2003 to 2005                          | SUPPORTED",
                "land | calm(KEN, UGA) in 2010 is at least 60                               | SUPPORTED",
                "land | calm(KEN, UGA) in 2010 is at most 60                                | NOT_SUPPORTED",
                "land | calm(KEN, UGA) in 2000 is at least 60                               | NOT_SUPPORTED",
                // turned round: the frame is symmetric
                "land | score(UGA, KEN) in 2010 is the highest since 2000                   | SUPPORTED",
                "land | score(UGA, KEN) in 2005 is higher than score(KEN, UGA) in 2005      | NOT_SUPPORTED",
                "land | score(UGA, KEN) in 2005 is higher or equal than score(KEN, UGA) in 2005 | SUPPORTED",
                // one that falls
                "land | score(KEN, SOM) in 2010 is the lowest since 2000                    | SUPPORTED",
                "land | score(KEN, SOM) trends down from 2000 to 2010                       | SUPPORTED",
                "land | score(KEN, SOM) in 2010 is higher than score(KEN, UGA) in 2010      | NOT_SUPPORTED",
                "land | score(KEN, SOM) in 2000 is higher than score(KEN, UGA) in 2000      | SUPPORTED",
                // one that stays: ties are not higher, nor are they a trend
                "land | score(KEN, TZA) in 2010 is the highest since 2000                   | NOT_SUPPORTED",
                "land | score(KEN, TZA) in 2010 is the lowest since 2000                    | NOT_SUPPORTED",
                "land | score(KEN, TZA) in 2010 is the highest or equal since 2000          | SUPPORTED",
                "land | score(KEN, TZA) in 2010 is the lowest or equal since 2000           | SUPPORTED",
                "land | score(KEN, TZA) in 2010 is higher than in 2009                      | NOT_SUPPORTED",
                "land | score(KEN, TZA) in 2010 is lower or equal than in 2009              | SUPPORTED",
                "land | score(KEN, TZA) trends up from 2000 to 2010                         | NOT_SUPPORTED",
                // one that differs within the error alone
                "land | score(KEN, RWA) in 2010 is higher than in 2005                      | UNDECIDED",
                "land | order(KEN, RWA) in 2010 is the highest since 2009                   | UNDECIDED",
                "land | calm(KEN, RWA) in 2010 is higher than in 2005                       | NOT_SUPPORTED",
                "land | order(KEN, RWA) trends up from 2008 to 2010                         | UNDECIDED",
                // years without figures, or with too few
                "land | score(KEN, BDI) in 2010 is the highest or equal since 2000          | UNDECIDED",
                "land | score(KEN, BDI) in 2010 is the highest or equal since 2004          | SUPPORTED",
                "land | score(KEN, BDI) in 2010 is higher than in 2003                      | UNDECIDED",
                "land | score(KEN, SDN) in 2010 is higher than in 2005                      | UNDECIDED",
                "land | score(KEN, UGA) in 2010 is the highest since 1999                   | UNDECIDED",
                "land | score(KEN, UGA) in 2015 is the highest since 2010                   | UNDECIDED",
                "land | score(KEN, ETH) in 2009 is the highest since 2000                   | SUPPORTED",
                "land | score(KEN, ETH) in 2010 is the highest since 2000                   | UNDECIDED",
                "land | calm(KEN, ETH) in 2009 is the highest since 2000                    | UNDECIDED",
                "land | open(KEN, ETH) in 2010 is the highest since 2000                    | SUPPORTED",
                "land | score(KEN, SSD) in 2010 is higher than in 2005                      | UNDECIDED",
                // all neighbours: which list, and how they are joined
                "club:EAC | score(KEN, neighbours) in 2006 is the highest since 2001        | SUPPORTED",
                "club:EAC | score(KEN, neighbours) in 2007 is higher than in 2006           | NOT_SUPPORTED",
                "club:EAC | score(KEN, neighbours of 2006) in 2007 is higher than in 2006   | SUPPORTED",
                "club:EAC | score(KEN, neighbours of 2007) in 2007 is higher than in 2006   | SUPPORTED",
                "club:EAC | score(KEN, neighbours of each year, worst) in 2007 is lower than in 2006 | SUPPORTED",
                "list:UGA,TZA | score(KEN, neighbours, mean) trends up from 2000 to 2010    | SUPPORTED",
                "list:UGA,TZA | score(KEN, neighbours, worst) in 2010 is higher than in 2008 | NOT_SUPPORTED",
                "list:UGA,SOM | score(KEN, neighbours, weighted(gdp)) in 2010 is higher than in 2000 | NOT_SUPPORTED",
                "list:UGA,TZA | score(KEN, neighbours, weighted(gdp)) in 2010 is higher than in 2000 | SUPPORTED",
                "list:UGA,SDN | score(KEN, neighbours) in 2010 is higher than in 2000       | UNDECIDED",
                "list:UGA,TZA,SOM | calm(KEN, neighbours, share(at least 40)) in 2010 is at least 60 % | SUPPORTED",
                "list:UGA,TZA,SOM | calm(KEN, neighbours, share(at least 40)) in 2010 is at least 70 % | NOT_SUPPORTED",
                // figures as they are
                "land | mine.clashes(KEN, UGA) in 2010 is the lowest since 2000             | SUPPORTED",
                "land | mine.clashes(KEN, TZA) in 2010 is the highest since 2006            | SUPPORTED",
                "land | mine.clashes(KEN, TZA) in 2010 is the highest since 2005            | NOT_SUPPORTED",
                "land | mine.clashes(KEN, TZA) in 2010 is the highest or equal since 2005   | SUPPORTED",
                "list:UGA,TZA | mine.clashes(KEN, neighbours, worst) in 2010 is at most 10  | SUPPORTED",
                "land | mine.flow(KEN, UGA) in 2000 is higher than mine.flow(UGA, KEN) in 2000 | SUPPORTED",
                "land | mine.flow(UGA, KEN) in 2000 is higher than mine.flow(KEN, UGA) in 2000 | NOT_SUPPORTED",
                "list:UGA,TZA | share of mine.flow(KEN, neighbours) in 2000 is at least 30 % | SUPPORTED",
                "list:UGA,TZA | share of mine.flow(KEN, neighbours) in 2000 is at least 31 % | NOT_SUPPORTED",
                "land | share of mine.flow(KEN, UGA) trends up from 2000 to 2010            | SUPPORTED",
                "land | share of mine.flow(PER, BOL) in 2000 is higher than share of mine.flow(KEN, UGA) in 2000 |"
                        + " SUPPORTED",
                "land | share of mine.flow(KEN, UGA) in 2000 is higher than share of mine.flow(PER, BOL) in 2000 |"
                        + " NOT_SUPPORTED",
                "land | share of mine.flow(PER, BOL) in 2000 is at least 50 %               | SUPPORTED",
                "land | share of mine.flow(PER, BOL) in 2000 is at least 51 %               | NOT_SUPPORTED",
                "list:UGA,TZA | mine.flow(KEN, neighbours, sum) in 2000 is at least 150     | SUPPORTED",
                // BDI has no figure in 2003: UGA 3.1, TZA 5, SOM 5.9 are known, and a fourth could stand anywhere
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, sum) in 2003 is at least 14   | SUPPORTED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, sum) in 2003 is at least 20   | UNDECIDED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, sum) in 2003 is at most 20    | UNDECIDED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, sum) in 2003 is at most 13    | NOT_SUPPORTED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, sum) in 2004 is at most 14.5  | SUPPORTED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, sum) in 2004 is higher than in 2003 | UNDECIDED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, worst) in 2003 is at least 3  | UNDECIDED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, worst) in 2003 is at least 4  | NOT_SUPPORTED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, worst) in 2003 is at most 4   | SUPPORTED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, worst) in 2003 is at most 3   | UNDECIDED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, worst) in 2003 is higher than in 2004 | UNDECIDED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, share(at least 4)) in 2003 is at least 50 % |"
                        + " SUPPORTED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, share(at least 4)) in 2003 is at least 60 % |"
                        + " UNDECIDED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, share(at least 4)) in 2003 is at least 80 % |"
                        + " NOT_SUPPORTED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, share(at least 4)) in 2003 is at most 75 %  |"
                        + " SUPPORTED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, share(at least 4)) in 2003 is at most 70 %  |"
                        + " UNDECIDED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, share(at least 4)) in 2003 is at most 40 %  |"
                        + " NOT_SUPPORTED",
                "list:UGA,TZA,SOM,BDI | mine.pact(KEN, neighbours, mean) in 2003 is at most 5    | SUPPORTED",
                "list:UGA,TZA,USA,BDI | share of mine.flow(KEN, neighbours) in 2000 is at least 60 % | SUPPORTED",
                "list:UGA,TZA,GHA,BDI | share of mine.gates(KEN, neighbours) in 2003 is at most 60 % | UNDECIDED",
                // two years are no trend
                "land | mine.clashes(KEN, SSD) trends up from 2009 to 2012                  | UNDECIDED",
                "land | mine.clashes(KEN, SSD) in 2010 is at least 1                        | UNDECIDED",
                "land | mine.clashes(KEN, SSD) in 2010 is at most 1                         | UNDECIDED",
                // with the source's errors
                "land | wgi.law(UGA) in 2010 is higher than in 2000                         | SUPPORTED",
                "land | wgi.law(RWA) in 2010 is higher than in 2005                         | UNDECIDED",
                "land | wgi.law(RWA) in 2010 is at most 1                                   | SUPPORTED",
                "land | law(KEN, RWA) in 2010 is higher than in 2005                        | UNDECIDED",
                "land | wgi.law(KEN) in 2010 is higher than in 2000                         | NOT_SUPPORTED",
                // what each side does towards the other
                "land | KEN treats TZA as TZA treats KEN in 2010                            | SUPPORTED",
                "land | TZA treats KEN unlike KEN treats TZA in 2010                        | NOT_SUPPORTED",
                "land | KEN treats COD as COD treats KEN in 2010                            | NOT_SUPPORTED",
                "land | COD treats KEN as KEN treats COD in 2010                            | NOT_SUPPORTED",
                "land | KEN treats COD unlike COD treats KEN in 2010                        | SUPPORTED",
                "land | KEN treats GHA as GHA treats KEN within 11 in 2010                  | UNDECIDED",
                "land | KEN treats GHA as GHA treats KEN within 20 in 2010                  | SUPPORTED",
                "land | KEN treats BDI as BDI treats KEN in 2003                            | UNDECIDED"
            })
    void aClaimWithAKnownAnswerIsAnsweredSo(String rule, String claim, Verdict known) {
        assertThat(ClaimTester.of(workbench, Locale.ENGLISH).verdict(request(rule, claim)))
                .isEqualTo(known);
    }

    @Test
    void theFindingHoldsTheFiguresByYearAndSaysTheClaimInFull() {
        Finding finding = ask("list:UGA,TZA", "score(KEN, neighbours) in 2010 is the highest since 2007");
        assertThat(finding.title())
                .isEqualTo("Supported: score(KEN, neighbours of each year, mean) in 2010 is the highest since 2007");
        Table years = finding.table("by_year");
        assertThat(column(years, "year")).containsExactly(2007L, 2008L, 2009L, 2010L);
        assertThat(column(finding.table(""), "answer")).containsExactly("supported");
        assertThat(column(finding.table("members"), "partner")).hasSize(8).contains("UGA", "TZA");
        assertThat(finding.charts()).hasSize(1);
        assertThat(finding.provenance().command())
                .isEqualTo("comity claim 'score(KEN, neighbours of each year, mean) in 2010 is the highest since 2007'"
                        + " --rule list:UGA,TZA --frame made.yaml --draws 200 --seed 1");
        assertThat(finding.provenance().sources()).hasSize(2); // mine and wgi
    }

    private static List<Object> column(Table table, String name) {
        int index = table.columns().stream().map(Table.Column::name).toList().indexOf(name);
        return table.rows().stream().map(row -> row.get(index)).toList();
    }

    @Test
    void whatIsMissingIsNamedWithItsSource() {
        Finding finding = ask("land", "score(KEN, BDI) in 2010 is the highest or equal since 2000");
        assertThat(String.join(" ", finding.notes()))
                .contains("2003")
                .contains("is held and has no figure there")
                .doesNotContain("comity data import");
        assertThat(column(finding.table("changes"), "year")).contains(2003L);
        assertThat(column(finding.table("changes"), "measure")).contains("Pact", "Law");
    }

    @Test
    void whoIsMissingAndCouldTurnItIsNamed() {
        Finding finding = ask("list:UGA,TZA,SOM,BDI", "mine.pact(KEN, neighbours, sum) in 2003 is at most 20");
        assertThat(String.join(" ", finding.notes()))
                .contains("Burundi had no figure (2003), which could turn it")
                .doesNotContain("It would be supported");
        assertThat(column(finding.table(""), "because")).containsExactly("neighbours missing");
        assertThat(column(finding.table("changes"), "shift").toString()).doesNotContain("Infinity");
        Finding few = ask("land", "mine.clashes(KEN, SSD) trends up from 2009 to 2012");
        assertThat(column(few.table(""), "because")).containsExactly("too few years");
        assertThat(String.join(" ", few.notes())).contains("a trend takes at least 3 observed years");
    }

    @Test
    void whatAShareIsAPartOfIsSaid() {
        assertThat(ask("land", "share of mine.flow(KEN, UGA) in 2000 is at least 20 %")
                        .notes())
                .anyMatch(note ->
                        note.contains("the sum over all partners of KEN") && note.contains("3 partners in 2000"));
    }

    /** A twentieth of fewer than 20 draws is none, and of fewer than 100 hardly more. */
    @Test
    void tooFewDrawsAreRefused() {
        Claim claim = request("land", "score(KEN, UGA) in 2010 is the highest since 2000")
                .claim();
        assertThatThrownBy(() -> new ClaimTester.Request(claim, MadePanel.frame(), NeighbourRule.parse("land"), 99, 1))
                .hasMessage("A claim takes 100 to 100000 draws, not 99.");
    }

    @Test
    void aTieIsNamed() {
        Finding finding = ask("land", "mine.clashes(KEN, TZA) in 2010 is the highest since 2005");
        assertThat(String.join(" ", finding.notes()))
                .contains("The year 2005 is equal in every draw")
                .contains("states no error");
    }

    @Test
    void theShiftThatIsNamedTurnsTheAnswer() {
        Finding finding = ask("land", "mine.clashes(KEN, UGA) in 2010 is lower than in 2009");
        assertThat(String.join(" ", finding.notes()))
                .contains("It stays supported until the figure is higher by 1.00.");
        Finding not = ask("land", "mine.clashes(KEN, UGA) in 2009 is lower than in 2010");
        assertThat(String.join(" ", not.notes()))
                .contains("It would be supported with a figure lower by more than 1.00.");
    }

    @Test
    void scoresAreComparedOnWhatBothYearsHave() {
        Table years =
                ask("land", "score(KEN, ETH) in 2009 is higher than in 2008").table("by_year");
        assertThat((Double) column(years, "observed_share").getFirst()).isEqualTo(1.0);
        assertThat((Double) column(years, "compared_share").getFirst())
                .isCloseTo(5.0 / 6, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void turningATreatmentRoundChangesNothing() {
        for (String partner : List.of("COD", "GHA", "TZA", "UGA")) {
            Optional<Object> there = trueIn("KEN treats %1$s as %1$s treats KEN in 2010".formatted(partner));
            Optional<Object> back = trueIn("%1$s treats KEN as KEN treats %1$s in 2010".formatted(partner));
            assertThat(back).as(partner).isEqualTo(there);
        }
    }

    private Optional<Object> trueIn(String claim) {
        return column(ask("land", claim).table(""), "true_in").stream().findFirst();
    }

    @Test
    void anotherNumberOfThreadsChangesNothing(@TempDir Path folder) throws Exception {
        ClaimTester.Request request =
                request("list:UGA,RWA", "score(KEN, neighbours) in 2010 is the highest since 2008");
        try (Workbench other = MadePanel.open(folder)) {
            assertThat(ClaimTester.of(other, Locale.ENGLISH).finding(request).id())
                    .isEqualTo(ClaimTester.of(workbench, Locale.ENGLISH)
                            .finding(request)
                            .id());
        }
    }

    @Test
    void theClaimInFullIsTheSameClaim() {
        Claim claim = request("land", "score(ken, Neighbours) IN 2010 is highest since 2005.")
                .claim();
        assertThat(claim.text())
                .isEqualTo("score(KEN, neighbours of each year, mean) in 2010 is the highest since 2005");
        assertThat(request("land", claim.text()).claim()).isEqualTo(claim);
    }
}
