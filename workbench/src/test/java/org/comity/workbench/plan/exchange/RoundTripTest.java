package org.comity.workbench.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.desk.Desk;
import org.comity.workbench.plan.exchange.ImportReport.Outcome;
import org.comity.workbench.plan.exchange.ImportReport.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out comes in as the same records, and the same file changes nothing twice. */
class RoundTripTest {
    @TempDir
    Path folder;

    private Path file(Desk desk, String format) throws IOException {
        return format.equals("csv") ? ToyExchange.csv(desk, folder) : ToyExchange.xlsx(desk, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void anEmptyDeskGetsTheSameRecords(String format) throws IOException {
        Map<String, String> before;
        Path file;
        try (Desk desk = ToyExchange.full(folder.resolve("one"))) {
            before = ToyExchange.records(desk);
            file = file(desk, format);
        }
        try (Desk desk = ToyExchange.empty(folder.resolve("other"))) {
            ImportReport report = ToyExchange.load(desk, file);

            assertThat(report.of(What.REFUSED)).isEmpty();
            assertThat(report.count(What.ADDED)).isEqualTo(before.size());
            assertThat(ToyExchange.records(desk)).isEqualTo(before);
            assertThat(desk.verify().isSound()).isTrue();

            ImportReport again = ToyExchange.load(desk, file);
            assertThat(again.count(What.SAME)).isEqualTo(before.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void theSameDeskStaysAsItIs(String format) throws IOException {
        try (Desk desk = ToyExchange.full(folder.resolve("one"))) {
            long rows = desk.verify().rows();
            ImportReport report = ToyExchange.load(desk, file(desk, format));

            assertThat(report.outcomes()).hasSizeGreaterThan(12).allMatch(one -> one.what() == What.SAME);
            assertThat(desk.verify().rows()).isEqualTo(rows);
        }
    }

    @Test
    void aChangedRowIsAnUpdateOfTheVersionThatItSaw() throws IOException {
        try (Desk desk = ToyExchange.full(folder.resolve("one"))) {
            Path file = ToyExchange.csv(desk, folder);
            String changed = Files.readString(file).replace("Ground broken", "First stone laid");
            ImportReport first = ToyExchange.load(desk, folder, changed);

            assertThat(first.of(What.CHANGED)).singleElement().satisfies(one -> {
                assertThat(one.id()).isEqualTo("m");
                assertThat(one.changed()).isEqualTo("title: Ground broken -> First stone laid");
            });
            assertThat(first.count(What.REFUSED)).isZero();
            assertThat(ToyExchange.load(desk, folder, changed).count(What.CHANGED))
                    .isZero();

            ImportReport late = ToyExchange.load(desk, folder, changed.replace("First stone", "Last stone"));
            assertThat(late.of(What.REFUSED)).singleElement().satisfies(one -> {
                assertThat(one.column()).isEqualTo("version");
                assertThat(one.reason())
                        .contains("was changed by local since you read it (you saw version 1, it is at 2)");
            });
        }
    }

    @Test
    void aPreviewSaysTheSameAndWritesNothing() throws IOException {
        try (Desk desk = ToyExchange.full(folder.resolve("one"))) {
            String changed = Files.readString(ToyExchange.csv(desk, folder)).replace("Flood", "High water");
            Path file = Files.writeString(folder.resolve("changed.csv"), changed + "goal,new,,,,,,,,,,,,,\n");
            Map<String, String> before = ToyExchange.records(desk);
            PlanFile read = PlanFile.read(file, "changed.csv");

            ImportReport preview =
                    desk.write(org.comity.desk.access.Actor.LOCAL, tx -> PlanImport.preview(tx, read, "trade"));

            assertThat(preview.isPreview()).isTrue();
            assertThat(ToyExchange.records(desk)).isEqualTo(before);
            assertThat(desk.verify().isSound()).isTrue();
            ImportReport done = desk.write(org.comity.desk.access.Actor.LOCAL, tx -> PlanImport.run(tx, read, "trade"));
            assertThat(done.outcomes()).isEqualTo(preview.outcomes());
            assertThat(done.count(What.CHANGED)).isEqualTo(1);
            assertThat(done.count(What.ADDED)).isEqualTo(1);
        }
    }

    @Test
    void rowsWithoutAnIdAreAddedOnce() throws IOException {
        String csv = "title,owner,due,cost_amount,cost_currency\nDredge the harbour,water,2031-05-01,12.5,KES\n";
        try (Desk desk = ToyExchange.empty(folder.resolve("one"))) {
            assertThat(ToyExchange.load(desk, folder, csv).count(What.ADDED)).isEqualTo(1);
            assertThat(ToyExchange.load(desk, folder, csv).count(What.SAME)).isEqualTo(1);
            assertThat(ToyExchange.load(desk, folder, csv.replace(',', ';')).count(What.SAME))
                    .isEqualTo(1);
            assertThat(ToyExchange.records(desk)).hasSize(1);
        }
    }

    /** A file of few columns changes only those. */
    @Test
    void aColumnThatIsNotThereStaysAsItIs() throws IOException {
        try (Desk desk = ToyExchange.full(folder.resolve("one"))) {
            ImportReport report = ToyExchange.load(desk, folder, "id,version,due\nrail,1,2030-01-01\n");

            assertThat(report.of(What.CHANGED))
                    .singleElement()
                    .extracting(Outcome::changed)
                    .isEqualTo("due: 2028-03-31 -> 2030-01-01");
        }
    }

    @Test
    void textsThatASpreadsheetWouldRunAreHarmlessAndComeBackAsTheyWere() throws IOException {
        try (Desk desk = ToyExchange.full(folder.resolve("one"))) {
            String csv = Files.readString(ToyExchange.csv(desk, folder));
            List<String> cells = new ArrayList<>();
            Csv.read(Files.newInputStream(folder.resolve("plan.csv")), "plan.csv", org.comity.data.sheet.Bounds.PLAN)
                    .lines()
                    .forEach(line -> cells.addAll(line.cells()));

            assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\"", "'-2 reviews", "''=quoted");
            assertThat(cells).contains("=HYPERLINK(\"x\")", "-2 reviews", "'=quoted\r\nand a second line");
        }
    }
}
