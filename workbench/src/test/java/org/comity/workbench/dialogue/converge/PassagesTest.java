package org.comity.workbench.dialogue.converge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.paper.PassageMatch;
import org.comity.desk.paper.PassageMatch.Verdict;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.comity.workbench.promise.ToyLedger;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.Sheets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passages of both sides' papers: proposed by words, counted when a person accepted them. */
class PassagesTest {
    private static final Pair PAIR = Pair.of("PER", "BOL");
    private static final int YEAR = 2026;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = ToyLedger.open(folder);
        read("""
            id,kind,country,title,published,source,address
            new,strategy,PER,Strategy,2025-04-01,Ministry,https://example.org/new
            plan,strategy,BOL,Plan,2020-01-01,Presidency,https://example.org/plan
            """);
        read("""
            id,paper,names,what,concerns,text,place
            a,new,aim,power links,BOL,"We will join our electricity grids and build a solar park.",page 4
            b,new,threat,mining,,Illegal mining threatens the rivers of the basin.,page 9
            c,plan,aim,electricity,,"Electricity grids are to be joined with our neighbours.",page 1
            d,plan,aim,schools,,Schools for all.,page 2
            """);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void read(String csv) {
        assertThat(SheetImport.run(
                                desk,
                                Actor.LOCAL,
                                Sheets.PAPERS,
                                csv.getBytes(StandardCharsets.UTF_8),
                                new SheetImport.Options("trade", false, ""))
                        .refused())
                .isEmpty();
    }

    private DeskEvidence seen(Pair pair) {
        return desk.read(Actor.LOCAL, tx -> DeskEvidence.read(tx, pair, LocalDate.of(YEAR, 12, 31)));
    }

    private List<Passages.Proposal> proposals(Pair pair) {
        return Passages.proposals(Topics.shipped(), pair, seen(pair));
    }

    private Finding ask(Pair pair) {
        FactStore.open(folder.resolve("store"));
        try (Workbench workbench = Workbench.open(folder.resolve("store"), AsOf.LATEST, 1)) {
            return ConvergeFinding.of(
                    workbench, ConvergeQuestion.of(pair, YEAR, NeighbourRule.DEFAULT), seen(pair), Locale.ENGLISH);
        }
    }

    private static List<List<Object>> counted(Finding finding) {
        Table evidence = finding.table("evidence");
        return evidence.rows().stream()
                .filter(row -> row.get(evidence.at("kind")).equals("passages"))
                .toList();
    }

    @Test
    void aProposalCountsForNothingUntilAPersonAcceptsIt() {
        List<Passages.Proposal> proposals = proposals(PAIR);
        assertThat(proposals).extracting(Passages.Proposal::topic).containsOnly("energy");
        assertThat(proposals.getFirst().one().passage().id())
                .as("BOL comes first")
                .isEqualTo("c");
        assertThat(proposals.getFirst().other().passage().id()).isEqualTo("a");
        assertThat(proposals(PAIR.turned())).isEqualTo(proposals);
        assertThat(counted(ask(PAIR))).isEmpty();

        desk.write(Actor.LOCAL, tx -> tx.add(new PassageMatch("m", "energy", "c", "a", Verdict.ACCEPTED, "")));
        Finding finding = ask(PAIR);
        assertThat(counted(finding)).hasSize(2).allSatisfy(row -> {
            assertThat(row.get(0)).isEqualTo("energy");
            assertThat(row.get(2)).isEqualTo("position");
            assertThat(row.get(5)).isEqualTo(1.0);
        });
        Table quoted = finding.table("passages");
        assertThat(quoted.rows()).hasSize(1);
        assertThat(quoted.rows().getFirst().get(quoted.at("home_paper"))).isEqualTo("Strategy");
        assertThat(quoted.rows().getFirst().get(quoted.at("partner_address"))).isEqualTo("https://example.org/plan");
        Table back = ask(PAIR.turned()).table("passages");
        assertThat(back.rows().getFirst().get(back.at("home_paper"))).isEqualTo("Plan");
    }

    @Test
    void whatAPersonRejectedIsKeptAndCountsAgainst() {
        desk.write(Actor.LOCAL, tx -> tx.add(new PassageMatch("m", "energy", "c", "a", Verdict.REJECTED, "")));
        assertThat(proposals(PAIR)).hasSize(1);
        Finding finding = ask(PAIR);
        assertThat(counted(finding))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get(5)).isEqualTo(0.0));
        assertThat(finding.table("passages").rows()).isEmpty();
    }
}
