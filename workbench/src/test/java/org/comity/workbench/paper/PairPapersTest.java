package org.comity.workbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.paper.Passage.Naming;
import org.comity.model.Pair;
import org.comity.workbench.promise.ToyLedger;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.Sheets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers of two sides and what they name, read from sheets and seen from either side. */
class PairPapersTest {
    private static final LocalDate ON = LocalDate.of(2030, 1, 1);
    private static final Pair PAIR = Pair.of("PER", "BOL");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = ToyLedger.open(folder);
        SheetReport papers = read("""
            id,kind,country,title,published,source,address
            old,white_paper,PER,Defence white paper,2005-04-01,Ministry,https://example.org/old
            new,strategy,PER,Strategy,2025-04-01,Ministry,https://example.org/new
            late,strategy,PER,Next strategy,2031-04-01,Ministry,https://example.org/late
            plan,doctrine,BOL,Doctrine,2020-01-01,Presidency,https://example.org/plan
            """);
        assertThat(papers.added()).isEqualTo(4);
        SheetReport passages = read("""
            id,paper,names,what,concerns,text,place
            a,new,aim,open borders,BOL,"We seek, with Bolivia, open borders.",page 4
            b,new,threat,illegal mining,,Illegal mining threatens the basin.,page 9
            c,new,aim,trade,BRA,Trade with Brazil.,page 5
            d,plan,aim,access to the sea,,Access to the sea is our aim.,page 1
            e,late,aim,x,,y,page 1
            f,none,aim,x,,y,page 1
            g,plan,danger,x,,y,page 1
            """);
        assertThat(passages.added()).isEqualTo(5);
        assertThat(passages.refused()).extracting(one -> one.line()).containsExactly(7, 8);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private SheetReport read(String csv) {
        return SheetImport.run(
                desk,
                Actor.LOCAL,
                Sheets.PAPERS,
                csv.getBytes(StandardCharsets.UTF_8),
                new SheetImport.Options("trade", false, ""));
    }

    private PairPapers papers(Pair pair) {
        return desk.read(Actor.LOCAL, tx -> PairPapers.read(tx, pair, ON));
    }

    @Test
    void eachSideHasItsPapersAndWhatTheySayOfTheOtherOrOfNobody() {
        PairPapers papers = papers(PAIR);

        assertThat(papers.home().papers()).extracting(kept -> kept.id()).containsExactly("new", "old");
        assertThat(papers.home().passages())
                .extracting(line -> line.passage().id())
                .containsExactly("a", "b");
        assertThat(papers.home().named(Naming.THREAT))
                .extracting(line -> line.passage().what())
                .containsExactly("illegal mining");
        assertThat(papers.partner().passages())
                .extracting(line -> line.passage().id())
                .containsExactly("d");
    }

    @Test
    void turningThePairTurnsTheSides() {
        assertThat(papers(PAIR.turned())).isEqualTo(papers(PAIR).turned());
    }

    @Test
    void everyLineOfTheFindingIsAQuotationWithItsDate() {
        List<List<Object>> rows =
                PapersFinding.of(papers(PAIR), Locale.ENGLISH).table("passages").rows();

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().get(4)).isEqualTo("We seek, with Bolivia, open borders.");
        assertThat(rows).allSatisfy(row -> assertThat((String) row.get(7)).matches("\\d{4}-\\d{2}-\\d{2}"));
    }
}
