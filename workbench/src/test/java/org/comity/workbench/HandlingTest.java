package org.comity.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.desk.Desk;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Kind;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.calendar.Calendar;
import org.comity.workbench.calendar.CalendarFindings;
import org.comity.workbench.calendar.PairDates;
import org.comity.workbench.calendar.PairVisits;
import org.comity.workbench.calendar.VisitsFinding;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.LawFindings;
import org.comity.workbench.law.Register;
import org.comity.workbench.law.Reminders;
import org.comity.workbench.paper.PairPapers;
import org.comity.workbench.paper.PapersFinding;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFilter;
import org.comity.workbench.promise.LedgerFindings;
import org.comity.workbench.promise.PairFinding;
import org.comity.workbench.promise.PairLedger;
import org.comity.workbench.promise.ToyLedger;
import org.comity.workbench.shared.SharedFuture;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.Sheets;
import org.comity.workbench.trust.principles.Principles;
import org.comity.workbench.trust.principles.Registers;
import org.comity.workbench.trust.ties.TiesFinding;
import org.comity.workbench.trust.ties.TiesQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a record of the desk goes, its handling mark goes with it: into every row of every table. */
class HandlingTest {
    private static final LocalDate ON = LocalDate.of(2030, 1, 1);
    private static final Pair PAIR = Pair.of("PER", "BOL");
    private static final String MARK = "Confidential";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = ToyLedger.open(folder.resolve("desk"));
        read(Sheets.PAPERS, """
            id,kind,country,title,published,source,address,mark
            wp,white_paper,PER,White paper,2019-01-01,Ministry,https://example.org,Confidential
            """);
        read(Sheets.PAPERS, """
            paper,names,what,concerns,text,place
            wp,aim,open borders,BOL,We seek open borders.,page 4
            """);
        read(Sheets.CALENDAR, """
            id,kind,title,begins,guest,host,office,source,mark
            v1,visit,Visit,2020-05-01,PER,BOL,minister,Gazette,Confidential
            v2,visit,Visit,2026-05-01,BOL,PER,minister,Gazette,Confidential
            """);
        read(Sheets.CALENDAR, """
            kind,title,home,partner,source,mark
            hotline,Border line,PER,BOL,Gazette,Confidential
            """);
        read(Sheets.PROMISES, """
            id,text,actor,home,partner,due,source,vague,mark
            p,Peru will pay.,Peru,PER,BOL,2029-01-01,s,false,Confidential
            """);
        read(Sheets.LAW, """
            id,title,form,in_force,expires,source,mark
            lake,Lake treaty,treaty,2001-01-01,2030-02-01,https://example.org/1,Confidential
            salt,Salt treaty,treaty,2002-01-01,,https://example.org/2,Confidential
            """);
        read(Sheets.LAW, """
            agreement,name,country
            lake,Peru,PER
            lake,Bolivia,BOL
            salt,Peru,PER
            salt,Bolivia,BOL
            """);
        read(Sheets.LAW, """
            agreement,clause,text,bearer,due,state
            lake,Article 1,Report.,Peru,2030-01-20,open
            """);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void read(Map<String, Kind<?>> kinds, String csv) {
        SheetReport report = run(kinds, csv);
        assertThat(report.refused()).isEmpty();
        assertThat(report.added()).isPositive();
    }

    private SheetReport run(Map<String, Kind<?>> kinds, String csv) {
        return SheetImport.run(
                desk,
                Actor.LOCAL,
                kinds,
                csv.getBytes(StandardCharsets.UTF_8),
                new SheetImport.Options("trade", false, ""));
    }

    private static List<Finding> ofTheDesk(ReadTx tx) {
        Calendar.Filter all = Calendar.Filter.ALL;
        Ledger ledger = Ledger.read(tx, LedgerFilter.of(PAIR.home(), PAIR.partner()), ON);
        Register register = Register.read(tx, Register.Filter.ALL, ON);
        Locale english = Locale.ENGLISH;
        return List.of(
                Sheets.papers(tx, "", english),
                Sheets.promises(tx, "", english),
                Sheets.calendar(tx, "", english),
                Sheets.law(tx, "", english),
                PapersFinding.of(PairPapers.read(tx, PAIR, ON), english),
                VisitsFinding.of(PairVisits.read(tx, PAIR, Optional.empty(), ON), Optional.empty(), english),
                PairFinding.of(PairLedger.read(tx, PAIR, ON), english),
                LedgerFindings.whole(ledger, "", english),
                LedgerFindings.status(ledger, "", english),
                CalendarFindings.calendar(Calendar.read(tx, all, ON), all, english),
                LawFindings.register(register, "", english),
                LawFindings.reminders(Reminders.of(register.lines(), ON, 90), "", english));
    }

    private static void marked(Table table) {
        int at = table.at(Handling.COLUMN);
        assertThat(table.rows())
                .as(table.name())
                .allSatisfy(row -> assertThat(row.get(at)).isEqualTo(MARK));
    }

    @Test
    void everyRowOfTheDesksAnswersHasTheMark() {
        for (Finding finding : desk.read(Actor.LOCAL, HandlingTest::ofTheDesk)) {
            assertThat(finding.tables())
                    .as(finding.title())
                    .anySatisfy(table -> assertThat(table.rows()).isNotEmpty());
            finding.tables().forEach(HandlingTest::marked);
        }
    }

    @Test
    void datesOfAPairHaveTheMarkWhereThereIsADate() {
        Table last = CalendarFindings.pair(desk.read(Actor.LOCAL, tx -> PairDates.read(tx, PAIR, ON)), Locale.ENGLISH)
                .table("last");
        assertThat(last.rows())
                .extracting(row -> row.get(last.at(Handling.COLUMN)))
                .containsExactly(MARK, MARK, Table.Blank.NOT_APPLICABLE, MARK);
    }

    @Test
    void answersThatJoinPublicFiguresAndTheDeskHaveTheMarkOfTheDesksRows() {
        List<AgreementLine> agreements = desk.read(
                Actor.LOCAL, tx -> Register.read(tx, Register.Filter.ALL, ON).lines());
        Registers registers = desk.read(Actor.LOCAL, tx -> Registers.read(tx, PAIR, ON));
        NeighbourRule rule = NeighbourRule.parse("list:BOL,CHL,PER");
        FactStore.open(folder.resolve("store"));
        try (Workbench workbench = Workbench.open(folder.resolve("store"), AsOf.LATEST)) {
            Finding ties = TiesFinding.of(
                    workbench, new TiesQuestion(PAIR, LocalDate.of(2029, 1, 1), rule), agreements, Locale.ENGLISH);
            for (String name : List.of("register", "in_force", "overlaps")) {
                assertThat(ties.table(name).rows()).as(name).isNotEmpty();
                marked(ties.table(name));
            }
            Finding gaps = TiesFinding.of(
                    workbench,
                    new TiesQuestion(Pair.of("PER", "CHL"), LocalDate.of(2029, 1, 1), rule),
                    agreements,
                    Locale.ENGLISH);
            assertThat(gaps.table("gaps").rows()).isNotEmpty();
            marked(gaps.table("gaps"));
            Table treaties = SharedFuture.of(workbench, Locale.ENGLISH)
                    .finding(PAIR, 2029, rule, agreements)
                    .table("treaties");
            assertThat(treaties.rows()).hasSize(2);
            marked(treaties);
            Table principles = Principles.of(workbench, Locale.ENGLISH)
                    .finding(new Principles.Request(PAIR, 2029, rule), registers)
                    .table("");
            Finding translated = Principles.of(workbench, Messages.PSEUDO)
                    .finding(new Principles.Request(PAIR, 2029, rule), registers);
            assertThat(translated.table("").rows()).as("cells in any language").isEqualTo(principles.rows());
            int what = principles.at("what");
            assertThat(principles.rows())
                    .allSatisfy(row -> assertThat(row.get(principles.at(Handling.COLUMN)))
                            .isEqualTo(
                                    row.get(what).toString().matches("(visits|promises).*")
                                            ? MARK
                                            : Table.Blank.NOT_APPLICABLE));
        }
    }

    @Test
    void aPartOfARecordCannotSayAnotherMarkThanItsWhole() {
        SheetReport report = run(Sheets.PAPERS, """
            paper,names,what,text,place,mark
            wp,aim,trade,We seek trade.,page 5,Public
            wp,aim,peace,We seek peace.,page 6,Confidential
            """);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused())
                .singleElement()
                .satisfies(one -> assertThat(one.reason())
                        .isEqualTo("mark must be that of wp, which is \"Confidential\", not \"Public\"; change it"
                                + " there, or leave it empty."));
    }
}
