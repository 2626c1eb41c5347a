package org.comity.workbench.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.PromiseState;
import org.comity.desk.promise.StateReport;
import org.comity.desk.promise.StateReport.Side;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.model.Finding;
import org.comity.workbench.output.Format;
import org.comity.workbench.output.Outputs;
import org.comity.workbench.promise.ToyLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetImportTest {
    private static final SheetImport.Options USUAL = new SheetImport.Options("trade", false, "");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private static SheetReport read(Desk desk, String csv, SheetImport.Options options) {
        return SheetImport.run(desk, Actor.LOCAL, Sheets.PROMISES, csv.getBytes(StandardCharsets.UTF_8), options);
    }

    private static String written(Desk desk, String table) {
        Finding finding = desk.read(Actor.LOCAL, tx -> Sheets.promises(tx, "x", Locale.ENGLISH));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outputs.write(finding, table, Format.CSV, out, Locale.ENGLISH);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Commitment odd(String id, String text) {
        return new Commitment(
                id,
                text,
                "unstated",
                "=1+1",
                " two  spaces ",
                Optional.empty(),
                Optional.empty(),
                "@topic",
                Optional.empty(),
                "'quoted'",
                Optional.of(LocalDate.of(2029, 2, 28)),
                "a, \"b\"",
                "",
                true,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whatWasWrittenIsReadAgainAsTheSame() {
        List<String> texts = List.of(
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@x",
                "\tx",
                "'=x",
                "''=x",
                "'x",
                "a\nb",
                "a\r\nb",
                "北京, \"ناحية\"",
                ";");
        try (Desk desk = ToyLedger.open(folder.resolve("one"));
                Desk other = ToyLedger.open(folder.resolve("other"))) {
            desk.write(Actor.LOCAL, tx -> {
                for (String text : texts) {
                    tx.add(
                            odd("p" + texts.indexOf(text), text),
                            Placing.of("trade")
                                    .withVisibility(Visibility.PUBLIC)
                                    .withMark("=Mark"));
                }
                tx.add(ToyLedger.promise("a", Optional.empty(), false, Optional.of("p3")), Placing.of("trade"));
                ToyLedger.report(tx, "a", Side.THIRD, "2030-01-01", PromiseState.DELIVERED_LATE);
                ToyLedger.code(tx, "a", "ana", -1);
                return "";
            });
            for (String table : List.of("promises", "reports", "evidence", "codings")) {
                String csv = written(desk, table);
                assertThat(csv.lines().skip(1).flatMap(line -> List.of(line.split(",", -1)).stream()))
                        .noneMatch(cell -> cell.matches("\"?[=+@\\t\\r].*"));
                SheetReport report = read(other, csv, USUAL);
                assertThat(report.refused()).isEmpty();
                assertThat(written(other, table)).isEqualTo(csv);
                assertThat(read(other, csv, USUAL).same()).isEqualTo(report.rows());
            }
            for (int i = 0; i < texts.size(); i++) {
                String id = "p" + i;
                Kept<Commitment> kept = other.read(Actor.LOCAL, tx -> tx.get(Commitment.class, id));
                assertThat(kept.record()).isEqualTo(odd(id, texts.get(i)));
                assertThat(kept.head().placing().mark()).isEqualTo("=Mark");
                assertThat(kept.head().placing().visibility()).isEqualTo(Visibility.PUBLIC);
            }
        }
    }

    @Test
    void badRowsAreRefusedWithLineAndReasonAndGoodOnesKept() {
        String csv = """
            id,text,actor,home,due,source,vague,department,superseded_by
            a,"Peru will build
            a bridge.",Peru,PER,2030-01-01,s,false,,
            b,Peru will pay.,Peru,PERU,2030-01-01,s,false,,
            c,Peru will pay.,Peru,PER,31.12.2030,s,false,,
            d,,Peru,PER,2030-01-01,s,false,,
            e,Peru will pay.,Peru,PER,2030-01-01,s,maybe,,
            f,Peru will pay.,Peru,PER,2030-01-01,s,false,nowhere,
            a,Peru will pay.,Peru,PER,2030-01-01,s,false,,
            g,too,short
            h,Peru will pay.,Peru,PER,2030-01-01,s,false,,nobody
            i,Peru will pay.,Peru,PER,2030-01-01,s,TRUE,,k
            k,Peru will pay more.,Peru,PER,2030-01-01,s,false,,
            l/,Peru will pay.,Peru,PER,2030-01-01,s,false,,
            """;
        try (Desk desk = ToyLedger.open(folder)) {
            SheetReport report = read(desk, csv, USUAL);

            assertThat(report.added()).isEqualTo(3);
            assertThat(report.rows())
                    .isEqualTo(report.added() + report.refused().size());
            assertThat(report.refused())
                    .extracting(SheetReport.Refused::line)
                    .containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 14);
            assertThat(report.refused())
                    .extracting(SheetReport.Refused::reason)
                    .satisfiesExactly(
                            reason -> assertThat(reason)
                                    .contains("home must be the code of a country, territory or economy, such as KEN")
                                    .contains("PERU"),
                            reason -> assertThat(reason).contains("due must be a day such as"),
                            reason -> assertThat(reason).contains("needs its text and its source"),
                            reason -> assertThat(reason).contains("vague must be true or false, not \"maybe\""),
                            reason -> assertThat(reason).contains("There is no department nowhere"),
                            reason -> assertThat(reason).contains("line 2 has the same id"),
                            reason -> assertThat(reason).contains("3 cells, the header has 9"),
                            reason -> assertThat(reason).contains("supersededBy names nobody"),
                            reason -> assertThat(reason).contains("An id has 1 to 64"));
            assertThat(desk.read(Actor.LOCAL, tx -> tx.get(Commitment.class, "i"))
                            .record()
                            .supersededBy())
                    .hasValue("k"); // although it stands below
        }
    }

    @Test
    void statesAreReadAsTablesNameThemAndNoCircleIsKept() {
        try (Desk desk = ToyLedger.open(folder)) {
            read(desk, "id,text,actor,home,source\na,Peru will pay.,Peru,PER,s\nb,Peru pays.,Peru,PER,s\n", USUAL);
            SheetReport reports = read(desk, """
                id,commitment,side,reporter,as_of,state,source
                r1,a,home,Peru,2030-01-15,delivered after the date,s
                r2,a,third,Institute,2030-01-15,not delivered by the date,s
                r3,a,third,,2030-01-15,drafted,s
                r4,a,third,Institute,2030-01-15,drafted,
                """, USUAL);

            assertThat(reports.added()).isEqualTo(2);
            assertThat(reports.refused())
                    .extracting(SheetReport.Refused::reason)
                    .allMatch(reason -> reason.contains("needs who reports and its source"))
                    .hasSize(2);
            assertThat(desk.read(Actor.LOCAL, tx -> tx.get(StateReport.class, "r1"))
                            .record()
                            .state())
                    .isEqualTo(PromiseState.DELIVERED_LATE);

            SheetImport.Options replacing = new SheetImport.Options("trade", true, "");
            String header = "id,text,actor,home,source,superseded_by\n";
            assertThat(read(desk, header + "a,Peru will pay.,Peru,PER,s,b\n", replacing)
                            .refused())
                    .isEmpty();
            assertThat(read(desk, header + "b,Peru pays.,Peru,PER,s,a\n", replacing)
                            .refused())
                    .singleElement()
                    .satisfies(one -> assertThat(one.reason()).contains("cannot be superseded by a"));
        }
    }

    @Test
    void whatDiffersIsReplacedOnlyWhenAsked() {
        String csv = "id,text,actor,source\na,Peru will pay.,Peru,s\n";
        String other = csv.replace("pay", "pay more");
        try (Desk desk = ToyLedger.open(folder)) {
            read(desk, csv, USUAL);
            assertThat(read(desk, other, USUAL).refused().getFirst().reason()).contains("--replace");
            assertThat(read(desk, other, new SheetImport.Options("trade", true, ""))
                            .changed())
                    .isEqualTo(1);
            assertThat(read(desk, "text;actor;source\nPeru will pay.;Peru;s\n", USUAL)
                            .added())
                    .isEqualTo(1);
            assertThat(read(desk, "text;actor;source\nPeru will pay.;Peru;s\n", USUAL)
                            .same())
                    .isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsNoSheetIsRefusedInOneSentence() {
        try (Desk desk = ToyLedger.open(folder)) {
            assertThatThrownBy(() -> read(desk, "", USUAL)).hasMessageContaining("The file is empty");
            assertThatThrownBy(() -> read(desk, "what,ever\n1,2\n", USUAL))
                    .hasMessageContaining("is that of no table here")
                    .hasMessageContaining("reports: id,commitment,side");
            assertThatThrownBy(() -> read(desk, "id,text,source\na,\"b,c\n", USUAL))
                    .hasMessageContaining("Line 2 has a quotation mark that is not closed");
            assertThatThrownBy(() -> SheetImport.run(
                            desk, Actor.LOCAL, Sheets.PROMISES, new byte[] {'i', 'd', (byte) 0xe9}, USUAL))
                    .hasMessageContaining("not in UTF-8");
        }
    }

    @Test
    void whoMayNotAddIsRefusedRowByRow() {
        try (Desk desk = ToyLedger.open(folder)) {
            SheetReport report = SheetImport.run(
                    desk,
                    Actor.of("stranger"),
                    Sheets.PROMISES,
                    "text,source\nPeru will pay.,s\n".getBytes(StandardCharsets.UTF_8),
                    USUAL);
            assertThat(report.added()).isZero();
            assertThat(report.refused()).hasSize(1);
        }
    }
}
