package org.comity.workbench.dialogue.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Channel;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.department.Department;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Incident;
import org.comity.desk.dispute.LadderStep;
import org.comity.desk.dispute.Link;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.dispute.Side;
import org.comity.desk.dispute.StatusChange;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.workbench.output.Format;
import org.comity.workbench.output.Outputs;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up lake between three countries of three continents, and public sets in small files of our own. */
class DisputesTest {
    private static final Country CHL = Country.of("CHL");
    private static final Country NPL = Country.of("NPL");
    private static final Country ZMB = Country.of("ZMB");
    private static final SheetImport.Options USUAL = new SheetImport.Options("law", false, "");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private Desk desk(String name) {
        Desk desk = Desk.open(DeskSettings.of(folder.resolve(name)));
        desk.write(Actor.LOCAL, tx -> tx.add(new Department("law", "Law", Optional.empty(), "", Optional.empty())));
        return desk;
    }

    private Desk lake() {
        Desk desk = desk("lake");
        desk.write(Actor.LOCAL, tx -> {
            tx.add(
                    new Difference(
                            "lake",
                            "Level of the lake",
                            CHL,
                            NPL,
                            Difference.Kind.RIVER,
                            "level",
                            "",
                            Optional.of(LocalDate.of(2031, 1, 1))),
                    Placing.of("law").withMark("For the delegation"));
            tx.add(new Quotation(
                    "q1",
                    "lake",
                    Optional.of(CHL),
                    "Lago",
                    "The level is ours to set.",
                    LocalDate.of(2020, 5, 1),
                    "Gazette 3",
                    "https://example.org/3",
                    Optional.empty(),
                    ""));
            tx.add(new Side("s1", "lake", ZMB, "Nyanja", "Atlas"));
            tx.add(new StatusChange("h1", "lake", LocalDate.of(2019, 1, 1), "talks begin", "Gazette 1", ""));
            tx.add(new StatusChange("h2", "lake", LocalDate.of(2021, 1, 1), "talks rest", "Gazette 4", ""));
            tx.add(new Incident("i1", "lake", LocalDate.of(2020, 6, 1), "A gate was closed", "Gazette 3", ""));
            tx.add(step("l3", 3, Optional.empty()));
            tx.add(step("l1", 1, Optional.of(LocalDate.of(2020, 1, 1))));
            tx.add(step("l2", 2, Optional.empty()));
            tx.add(
                    new Channel(
                            "c1",
                            Channel.Kind.COMMISSION,
                            "Joint commission",
                            CHL,
                            NPL,
                            Occasion.Office.NONE,
                            Optional.empty(),
                            Optional.empty(),
                            "Gazette",
                            ""),
                    Placing.of("law"));
            return tx.add(new Link("k1", "lake", Optional.empty(), Optional.of("c1"), "meets yearly"));
        });
        return desk;
    }

    private static LadderStep step(String id, int place, Optional<LocalDate> done) {
        return new LadderStep(id, "lake", place, "Step " + place, "both offices", Optional.empty(), done, "");
    }

    @Test
    void everyPartyIsThereWithItsWordsOrWithTheSentenceThatNoneIsHeld() {
        try (Desk desk = lake()) {
            Dispute dispute = desk.read(Actor.LOCAL, tx -> Disputes.one(tx, "lake"));
            assertThat(dispute.voices())
                    .extracting(
                            Dispute.Voice::party,
                            Dispute.Voice::name,
                            voice -> voice.words().size())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(CHL, "Lago", 1),
                            org.assertj.core.groups.Tuple.tuple(NPL, "", 0),
                            org.assertj.core.groups.Tuple.tuple(ZMB, "Nyanja", 0));
            assertThat(dispute.next()).map(LadderStep::id).hasValue("l2");
            assertThat(dispute.status()).isEqualTo("talks rest");
            Finding finding = DisputeFinding.of(dispute, Locale.ENGLISH);
            Table words = finding.tables().get(1);
            assertThat(words.rows())
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row.getLast()).isEqualTo("For the delegation"));
            assertThat(words.rows())
                    .extracting(row -> row.get(3))
                    .containsExactly("The level is ours to set.", "No text of NPL held.", "No text of ZMB held.");
        }
    }

    @Test
    void theRegisterIsFoundByEveryPartyAndEveryName() {
        try (Desk desk = lake()) {
            assertThat(found(desk, new Disputes.Filter(Set.of(ZMB, CHL), Optional.empty(), "", false)))
                    .isEqualTo(1);
            assertThat(found(desk, new Disputes.Filter(Set.of(Country.of("PER")), Optional.empty(), "", false)))
                    .isZero();
            assertThat(found(desk, new Disputes.Filter(Set.of(), Optional.empty(), "nyanja", false)))
                    .isEqualTo(1);
            assertThat(found(desk, new Disputes.Filter(Set.of(), Optional.empty(), "", true)))
                    .isZero();
            assertThat(found(desk, new Disputes.Filter(Set.of(), Optional.of(Difference.Kind.DEBT), "", false)))
                    .isZero();
        }
    }

    private static int found(Desk desk, Disputes.Filter filter) {
        return desk.read(Actor.LOCAL, tx -> Disputes.list(tx, filter, 10)).total();
    }

    @Test
    void whatIsWrittenIsReadAgainAsTheSame() {
        try (Desk desk = lake();
                Desk other = desk("other")) {
            other.write(
                    Actor.LOCAL,
                    tx -> tx.add(
                            desk.read(Actor.LOCAL, reading -> reading.get(Channel.class, "c1"))
                                    .record(),
                            Placing.of("law")));
            for (String table : Sheets.DIFFERENCES.keySet()) {
                String csv = written(desk, table);
                SheetReport report = SheetImport.run(
                        other, Actor.LOCAL, Sheets.DIFFERENCES, csv.getBytes(StandardCharsets.UTF_8), USUAL);
                assertThat(report.refused()).as(table).isEmpty();
                assertThat(report.added()).as(table).isPositive();
                assertThat(written(other, table)).isEqualTo(csv);
            }
        }
    }

    private static String written(Desk desk, String table) {
        Finding finding = desk.read(Actor.LOCAL, tx -> Sheets.differences(tx, "x", Locale.ENGLISH));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outputs.write(finding, table, Format.CSV, out, Locale.ENGLISH);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SheetReport read(Desk desk, String from, String csv) {
        return PublicSetImport.run(desk, Actor.LOCAL, from, csv.getBytes(StandardCharsets.UTF_8), USUAL);
    }

    /** Of rows of one number the first counts; no later one is put together with it. */
    @Test
    void ofRowsOfOneNumberTheFirstCounts() {
        try (Desk desk = desk("rows")) {
            String csv = """
                tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin
                5,Once,155,790,1980,1999,1,,,,,
                5,Twice,155,790,1981,1999,1,,,,,
                5,Thrice,155,790,1982,1999,1,,,,,
                """;
            SheetReport report = read(desk, "rivalries", csv);
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.refused()).extracting(SheetReport.Refused::line).containsExactly(3, 4);
            assertThat(report.refused())
                    .allSatisfy(row -> assertThat(row.reason()).contains("line 2 has the same number"));
        }
    }

    @Test
    void aRivalryComesInAsAQuotationOfItsAuthorsOnly() {
        try (Desk desk = desk("set")) {
            String csv = """
                tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin
                1,Made up,155,790,1980,1999,1,1,,,,
                2,Made up,155,9999,1980,1999,1,,,,,
                3,Made up,155,790,then,1999,1,,,,,
                3,Made up twice,155,790,1980,1999,1,,,,,
                4,short
                """;
            SheetReport report = read(desk, "rivalries", csv);
            assertThat(report.rows()).isEqualTo(5);
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.refused()).extracting(SheetReport.Refused::line).containsExactly(3, 4, 5, 6);
            assertThat(report.refused().getFirst().reason()).contains("9999");
            Dispute dispute = desk.read(Actor.LOCAL, tx -> Disputes.one(tx, "tss-1"));
            assertThat(dispute.difference().kind()).isEqualTo(Difference.Kind.MATTER);
            assertThat(dispute.difference().title() + dispute.difference().status())
                    .doesNotContainIgnoringCase("rival")
                    .doesNotContain("spatial");
            assertThat(dispute.voices())
                    .allSatisfy(voice -> assertThat(voice.words()).isEmpty());
            assertThat(dispute.third()).singleElement().satisfies(words -> {
                assertThat(words.source()).contains("Thompson, Sakuwa and Suhas (2021)");
                assertThat(words.text()).isEqualTo("tssr_id 1: 1980-1999; positional 1, spatial 1");
            });
            SheetReport again = read(desk, "rivalries", csv);
            assertThat(again.same()).isEqualTo(1);
            assertThat(again.added() + again.changed()).isZero();
            SheetReport other = read(desk, "rivalries", csv.replace("1980,1999,1,1", "1980,2001,1,1"));
            assertThat(other.refused())
                    .extracting(SheetReport.Refused::reason)
                    .anyMatch(why -> why.contains("--replace"));
        }
    }

    @Test
    void theParticipantsOfADisputeAreOneEntryHoweverTheFileIsPacked() throws IOException {
        String csv = """
            dispnum,ccode,styear,stmon,stday,endyear,endmon,endday,obsid_start,sidea,hiact
            7,155,1990,5,-9,1990,6,-9,Some Person-1,1,7
            7,790,1990,5,3,1990,6,-9,Other Person-2,0,0
            7,551,1990,6,1,1990,6,-9,Third Person-3,0,0
            8,155,1990,5,-9,1990,6,-9,Some Person-1,1,7
            """;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        try (Desk desk = desk("mid")) {
            SheetReport report = PublicSetImport.run(desk, Actor.LOCAL, "mid", packed.toByteArray(), USUAL);
            assertThat(report.added()).isEqualTo(3);
            assertThat(report.refused())
                    .singleElement()
                    .satisfies(one -> assertThat(one.reason()).contains("fewer than two countries"));
            Dispute dispute = desk.read(Actor.LOCAL, tx -> Disputes.one(tx, "gml-7"));
            assertThat(dispute.voices()).extracting(Dispute.Voice::party).containsExactly(CHL, NPL, ZMB);
            assertThat(dispute.incidents()).extracting(Incident::dated).containsExactly(LocalDate.of(1990, 5, 1));
            assertThat(dispute.toString()).doesNotContain("Person");
        }
    }

    @Test
    void whatIsNoSuchFileIsRefusedInOneSentence() {
        try (Desk desk = desk("wrong")) {
            Map.of(
                            "friends", "There is no public set \"friends\"; there are rivalries, mid.",
                            "mid", "The header is none of mid; the columns that tell them are:")
                    .forEach((from, sentence) -> assertThatThrownBy(() -> read(desk, from, "a,b\n1,2\n"))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining(sentence));
            byte[] damaged = {0x1f, (byte) 0x8b, 0, 0, 0};
            assertThatThrownBy(() -> PublicSetImport.run(desk, Actor.LOCAL, "mid", damaged, USUAL))
                    .hasMessageContaining("gzipped and damaged");
            assertThat(List.of(desk.verify().isSound())).containsExactly(true);
        }
    }
}
