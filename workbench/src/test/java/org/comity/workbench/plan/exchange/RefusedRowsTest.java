package org.comity.workbench.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.sign.Accounts;
import org.comity.workbench.plan.exchange.ImportReport.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row that cannot be kept is named with line, column and reason; the good ones are kept. */
class RefusedRowsTest {
    private static final String HEADER =
            "kind,id,version,title,owner,task,goal,measure,due,starts,cost_amount,cost_currency,home,step,likelihood,damage,effort_days,lag_days,needs,mark,visibility\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure,x,,T,trade,,,,31.12.2027 | due | due must be a day such as 2027-03-31, not \"31.12.2027\".",
                "measure,x,,T,trade,none | task | There is no task none that you may read.",
                "measure,x,,T,nobody | owner | There is no department nobody that you may read.",
                "measure,x,,T | owner | Name the department that owns it.",
                "measure,x y,,T,trade | id | An id has 1 to 64 letters",
                "measure,x,,T,trade,,,,,,12,XXY | cost_currency | There is no currency \"XXY\"",
                "measure,x,,T,trade,,,,,,12 | cost_currency | cost needs an amount and a currency, or neither.",
                "measure,x,,T,trade,,,,,,1e999999999,KES | cost_amount | An amount is a number such as",
                "measure,x,,T,trade,,,,,,,,Kenya | home | home must be the code of a country, territory or economy, such as KEN",
                "measure,x,,T,trade,,,,,,,,XXX | home | home must be the code of a country, territory or economy",
                "measure,x,,T,trade,,,,,,,,,done | step | step must be proposed, agreed",
                "measure,x,,T,trade,,,,,,,,,delivered | step | cannot be taken from proposed to delivered: a step on the way lacks its evidence",
                "measure,x,,T,trade,,,,2027-01-01,2028-01-01 | '' | It cannot end on 2027-01-01 before it starts on 2028-01-01.",
                "measure,x,,T,trade,,,,,,,,,,,,1e400 | effort_days | effort_days must be a number",
                "measure,x,,T,trade,,,,,,,,,,,,,,,,secret | visibility | visibility must be public, team",
                "measure,x,1,T,trade,,g | goal | A measure has no goal; leave it empty.",
                "milestone,x,,T,,,,posts | due | due is needed.",
                "milestone,x,,T,trade,,,posts,2027-01-01 | owner | A milestone has no owner",
                "milestone,x,,T,,,,gone,2027-01-01 | measure | There is no measure gone that you may read.",
                "dependency,x,,,,,,posts,,,,,,,,,,1,posts | '' | The measure posts cannot wait for itself.",
                "secret,x | kind | kind must be goal, task, red_line, measure",
                "account,x | kind | kind must be goal, task, red_line, measure",
                "measure,posts,,Other,trade | version | The measure posts is there already, at version 4; give that version to change it.",
                "measure,posts,9,Other,trade | '' | The measure posts has no version 9; it is at 4.",
                "measure,posts,one,Other,trade | version | version must be a whole number from 1",
                "measure,wait,,T,trade | id | The id wait belongs to a record of another kind.",
                "measure,x,,T,trade,,,,,,,,,,,,,,,,,too much | '' | The row has more cells than the header has columns."
            })
    void aBadRowIsNamedAndTheGoodOnesAreKept(String row, String column, String reason) throws IOException {
        try (Desk desk = ToyExchange.full(folder.resolve("one"))) {
            ImportReport report = ToyExchange.load(
                    desk,
                    folder,
                    HEADER + "measure,good,,\"A title\nof two lines\",trade\n" + row
                            + "\nmilestone,fine,,Half,,,,good,2027-05-01\n");

            assertThat(report.of(What.REFUSED)).singleElement().satisfies(one -> {
                assertThat(one.line()).isEqualTo(4);
                assertThat(one.column()).isEqualTo(column);
                assertThat(one.reason()).contains(reason).doesNotContain("\n");
            });
            assertThat(report.count(What.ADDED)).isEqualTo(2);
            assertThat(ToyExchange.records(desk)).containsKeys("good", "fine").doesNotContainKey("x");
            assertThat(desk.verify().isSound()).isTrue();
        }
    }

    @Test
    void oneIdTwiceIsRefusedTheSecondTime() throws IOException {
        try (Desk desk = ToyExchange.empty(folder.resolve("one"))) {
            ImportReport report = ToyExchange.load(desk, folder, "id,title,owner\na,One,trade\na,Two,trade\n");
            assertThat(report.of(What.REFUSED))
                    .singleElement()
                    .satisfies(one -> assertThat(one.reason()).isEqualTo("The id a stands twice in this file."));
            assertThat(ToyExchange.records(desk)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'' | own.csv is empty; it needs a header",
                "'id,title,colour\n' | own.csv has a column \"colour\" that no part of a plan has",
                "'id,title,title\n' | own.csv has the column title twice.",
                "'id,title\na,\"never closed\n' | own.csv line 2 opens a quotation mark that nothing closes."
            })
    void aFileThatIsNoPlanIsRefusedInOneSentence(String given) throws IOException {
        String[] parts = given.split(" \\| ");
        Path file = Files.writeString(folder.resolve("own.csv"), parts[0].substring(1, parts[0].length() - 1));
        assertThatThrownBy(() -> PlanFile.read(file, "own.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(parts[1]);
    }

    @Test
    void oversizedCellsRowsAndForeignBytesAreRefused() throws IOException {
        refused("id,title\na," + "x".repeat(40_000) + "\n", "own.csv line 2 has a cell of more than 32,767 characters");
        refused("id,title\n" + "a,b\n".repeat(50_001), "own.csv has more than 50,000 rows; split it.");
        refused("id,title\na" + ",".repeat(100) + "\n", "own.csv line 2 has more than 64 cells");
        refused("id,title\na,\0\n", "own.csv has a NUL character in line 2");
        Path latin =
                Files.write(folder.resolve("own.csv"), "id,title\na,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PlanFile.read(latin, "own.csv")).hasMessageContaining("is not UTF-8 text");
        Path large = folder.resolve("own.csv");
        try (var out = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            out.setLength(1L << 34);
        }
        assertThatThrownBy(() -> PlanFile.read(large, "own.csv")).hasMessageContaining("is larger than 16 MB");
    }

    private void refused(String csv, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), csv);
        assertThatThrownBy(() -> PlanFile.read(file, "own.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }

    /** The rules of the desk hold for a file as for a form. */
    @Test
    void whoMayNotChangeARecordMayNotDoItByAFileEither() throws IOException {
        try (Desk desk = ToyExchange.full(folder.resolve("one"))) {
            desk.write(Actor.LOCAL, tx -> {
                Accounts.add(tx, "amina", "Amina", "", Optional.of("water"));
                Accounts.give(tx, "amina", Role.OFFICER, Optional.of("water"));
                return "";
            });
            Path file = Files.writeString(
                    folder.resolve("own.csv"), "id,version,title,owner\nposts,4,Mine,\nnew,,New,water\nno,,No,trade\n");
            PlanFile read = PlanFile.read(file, "own.csv");

            ImportReport report = desk.write(Actor.of("amina"), tx -> PlanImport.run(tx, read, ""));

            assertThat(report.of(What.REFUSED))
                    .extracting(ImportReport.Outcome::reason)
                    .containsExactly(
                            "amina may not change the measure posts of the department trade.",
                            "amina may not add the measure no of the department trade.");
            assertThat(report.count(What.ADDED)).isEqualTo(1);
        }
    }
}
