package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Refusal;
import org.comity.data.event.label.LabelImporter;
import org.comity.data.event.label.LabelReading;
import org.comity.data.event.label.LabelSample;
import org.comity.data.event.label.LabelSample.Rule;
import org.comity.data.event.label.LabelSample.Verdicts;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.model.Vintage;
import org.comity.model.Vintage.Counts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels of nine made-up rows; every count by hand. */
class LabelsTest {
    private static final String ROWS = "id,event,labelled_by,labelled_on\n";
    private static final String PAIRS = "id,other_id,same,labelled_by,labelled_on\n";

    @TempDir
    Path folder;

    private static GdeltText event(long id, String code, String goldstein) {
        return GdeltText.of(id, "20200105", "KEN", "UGA", code, goldstein);
    }

    private static GdeltText inKampala(GdeltText event) {
        return event.with(51, "4").with(53, "UG").with(58, "-2");
    }

    /** 1 and 2 are one event by every rule, 3 has another code, 4 another place, 5 another root; 6 and 9 may be of the media. */
    @BeforeEach
    void nineRowsOfWhichOneIsNoPair() throws IOException {
        imported(
                "events.csv",
                event(1, "042", "1.9"),
                event(2, "042", "1.9"),
                event(3, "043", "2.8"),
                inKampala(event(4, "042", "1.9")),
                event(5, "190", "-10"),
                inKampala(event(6, "042", "1.9")).with(12, "MED"),
                GdeltText.of(7, "20200105", "PER", "BRA", "042", "1.9"),
                GdeltText.of(8, "20200105", "KEN", "", "042", "1.9"),
                GdeltText.of(9, "20200105", "CHN", "KEN", "042", "1.9").with(12, "MED"));
    }

    private void imported(String name, GdeltText... lines) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name),
                Stream.of(lines).map(GdeltText::line).collect(Collectors.joining("\n", "", "\n")));
        assertThat(Store.imported(folder.resolve("home"), file).quarantined()).isEmpty();
    }

    private FactStore store() {
        return FactStore.open(folder.resolve("home"));
    }

    private ImportReport label(String name, String text) throws IOException {
        return LabelImporter.run(
                store(), "gdelt", Files.writeString(folder.resolve(name), text), ImportOptions.DEFAULT);
    }

    private Optional<LabelSample> sample(AsOf asOf) {
        return LabelReading.of(store(), "gdelt", asOf, _ -> true, 2);
    }

    private LabelSample sample() {
        return sample(AsOf.LATEST).orElseThrow();
    }

    @Test
    void withoutLabelsThereIsNoSample() {
        assertThat(sample(AsOf.LATEST)).isEmpty();
    }

    @Test
    void rowsAreCountedAsByHand() throws IOException {
        ImportReport report = label("rows.csv", ROWS + """
            1,true,ab,2026-03-01
            2,yes,ab,2026-03-01
            3,false,ab,2026-03-01
            4,true,ab,2026-03-01
            4,false,cd,2026-03-02
            6,no,ab,2026-03-01
            7,TRUE,ab,2026-03-01
            7,true,cd,2026-03-02
            9,true,ab,2026-03-01
            """);
        assertThat(report.counts()).isEqualTo(new Counts(9, 9, 0, 0));
        assertThat(report.vintages().getFirst().released()).contains(LocalDate.of(2026, 3, 2));
        assertThat(sample().rows().plain()).as("1, 2, 7; 3; 4").isEqualTo(new Verdicts(3, 1, 1));
        assertThat(sample().rows().media()).as("9; 6").isEqualTo(new Verdicts(1, 1, 0));
        assertThat(sample().gone()).isZero();
        assertThat(sample().vintages()).isEqualTo(report.vintages());
    }

    @Test
    void twoRowsAreCountedByEachRuleAsByHand() throws IOException {
        label("pairs.csv", PAIRS + """
            1,2,true,ab,2026-03-01
            3,1,true,ab,2026-03-01
            1,4,true,ab,2026-03-01
            4,2,false,ab,2026-03-01
            1,5,true,ab,2026-03-01
            5,3,false,ab,2026-03-01
            2,3,false,ab,2026-03-01
            3,2,true,cd,2026-03-01
            """);
        assertThat(sample().pairs().low()).isEqualTo(new Rule(new Verdicts(3, 1, 1), new Verdicts(1, 1, 0)));
        assertThat(sample().pairs().once()).isEqualTo(new Rule(new Verdicts(2, 0, 1), new Verdicts(2, 2, 0)));
        assertThat(sample().pairs().high()).isEqualTo(new Rule(new Verdicts(1, 0, 0), new Verdicts(3, 2, 1)));
        assertThat(sample().rows().plain().agreed()).isZero();
    }

    @Test
    void aLineThatCannotBeUsedIsKeptWithItsReason() throws IOException {
        ImportReport report = label("some.csv", ROWS + """
            1,true,ab,2026-03-01
            8,true,ab,2026-03-01
            77,true,ab,2026-03-01
            x,true,ab,2026-03-01
            2,perhaps,ab,2026-03-01
            3,true,,2026-03-01
            4,true,ab,March
            1,false,ab,2026-03-02
            5,true,ab
            """);
        assertThat(report.counts()).isEqualTo(new Counts(9, 1, 8, 0));
        List<Refusal> kept =
                store().refused("gdelt", report.vintages().getFirst().id());
        assertThat(kept)
                .extracting(Refusal::line, one -> one.reason().label())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "unknown code"),
                        org.assertj.core.groups.Tuple.tuple(4, "unknown code"),
                        org.assertj.core.groups.Tuple.tuple(5, "not a number"),
                        org.assertj.core.groups.Tuple.tuple(6, "no such status"),
                        org.assertj.core.groups.Tuple.tuple(7, "missing code"),
                        org.assertj.core.groups.Tuple.tuple(8, "no such period"),
                        org.assertj.core.groups.Tuple.tuple(9, "duplicate"),
                        org.assertj.core.groups.Tuple.tuple(10, "too few columns"));
        assertThat(kept.get(6).detail()).isEqualTo("The same person labelled the same in line 2, otherwise.");
        assertThat(sample().rows().plain()).as("the first line holds").isEqualTo(new Verdicts(1, 0, 0));
    }

    @Test
    void aRowIsNotComparedWithItself() throws IOException {
        ImportReport report = label("pairs.csv", PAIRS + "1,1,true,ab,2026-03-01\n1,2,true,ab,2026-03-01\n");
        assertThat(report.refused()).extracting(Refusal::detail).containsExactly("Both are the same row.");
    }

    @Test
    void labelsAreAVintageThatIsHeldOnce() throws IOException, SQLException {
        ImportReport first = label("one.csv", ROWS + "1,true,ab,2026-03-01\n");
        assertThat(label("copy.csv", ROWS + "1,true,ab,2026-03-01\n").isAlreadyHeld())
                .isTrue();
        assertThat(store().vintages()).hasSize(2);
        assertThat(Store.rows(folder.resolve("home"), "gdelt", "labels", "SELECT * FROM %s"))
                .containsExactly("event 1 %s 1 null null null true ab 2026-03-01"
                        .formatted(store().vintages().stream()
                                .map(Vintage::id)
                                .filter(id ->
                                        !id.equals(first.vintages().getFirst().id()))
                                .findFirst()
                                .orElseThrow()));
    }

    /** A person may think again, and another one may disagree: the last label of each counts, as of a day those of then. */
    @Test
    void ofEachPersonTheLastLabelHolds() throws IOException {
        label("march.csv", ROWS + "1,true,ab,2026-03-01\n");
        label("may.csv", ROWS + "1,false,ab,2026-05-01\n");
        assertThat(sample().rows().plain()).isEqualTo(new Verdicts(0, 1, 0));
        AsOf april = new AsOf(Optional.of(LocalDate.of(2026, 4, 30)), AsOf.Basis.RELEASE);
        assertThat(sample(april).orElseThrow().rows().plain()).isEqualTo(new Verdicts(1, 0, 0));
        assertThat(sample(new AsOf(Optional.of(LocalDate.of(2026, 2, 1)), AsOf.Basis.RELEASE)))
                .isEmpty();
        label("june.csv", ROWS + "1,true,cd,2026-06-01\n");
        assertThat(sample().rows().plain()).isEqualTo(new Verdicts(0, 0, 1));
    }

    /** Row 1 stands in two files; by number, and by the place in either file, it is the same row. */
    @Test
    void aRowIsKnownByItsNumberWhereverItStands() throws IOException {
        imported("again.csv", event(10, "042", "1.9"), event(1, "042", "1.9"));
        List<String> vintages = store().vintages().stream().map(Vintage::id).toList();
        String again = vintages.stream()
                .filter(id -> store().manifests("gdelt").stream()
                        .anyMatch(manifest -> manifest.vintage().id().equals(id)
                                && manifest.vintage().counts().rows() == 2))
                .findFirst()
                .orElseThrow();
        label("number.csv", ROWS + "1,true,ab,2026-03-01\n");
        label("place.csv", "vintage,line,event,labelled_by,labelled_on\n" + again + ",2,false,cd,2026-03-01\n");
        assertThat(sample().rows().plain()).isEqualTo(new Verdicts(0, 0, 1));
    }

    /** The triples of ICEWS have no numbers. */
    @Test
    void rowsWithoutNumbersAreNamedByVintageAndLine() throws IOException {
        Path triples = Files.writeString(
                folder.resolve("triples.txt"),
                "Kenya\tConsult\tUganda\t2014-01-05\nKenya\tConsult\tUganda\t2014-01-05\n");
        String vintage = Store.imported(folder.resolve("home"), triples)
                .report()
                .vintages()
                .getFirst()
                .id();
        String text = "vintage,line,other_vintage,other_line,same,labelled_by,labelled_on\n"
                + "%1$s,2,%1$s,1,true,ab,2026-03-01\n".formatted(vintage)
                + "%1$s,1,%1$s,2,false,ab,2026-03-01\n".formatted(vintage)
                + "%1$s,1,%1$s,3,true,ab,2026-03-01\n".formatted(vintage)
                + "%1$s,0,%1$s,1,true,ab,2026-03-01\n".formatted(vintage);
        ImportReport report = LabelImporter.run(
                store(), "icews-events", Files.writeString(folder.resolve("labels.csv"), text), ImportOptions.DEFAULT);
        assertThat(report.counts()).isEqualTo(new Counts(4, 1, 3, 0));
        assertThat(report.refused())
                .extracting(one -> one.reason().label())
                .containsExactly("duplicate", "unknown code", "not a number");
        LabelSample sample = LabelReading.of(store(), "icews-events", AsOf.LATEST, _ -> true, 1)
                .orElseThrow();
        assertThat(sample.pairs().once()).isEqualTo(new Rule(new Verdicts(1, 0, 0), new Verdicts(0, 0, 0)));
    }

    @Test
    void aRowThatIsNoLongerHeldIsCounted() throws IOException {
        imported("more.csv", event(20, "042", "1.9"));
        label("rows.csv", ROWS + "1,true,ab,2026-03-01\n20,true,ab,2026-03-01\n");
        LabelSample sample = LabelReading.of(
                        store(),
                        "gdelt",
                        AsOf.LATEST,
                        vintage -> vintage.counts().rows() != 1,
                        1)
                .orElseThrow();
        assertThat(sample.rows().plain()).isEqualTo(new Verdicts(1, 0, 0));
        assertThat(sample.gone()).isEqualTo(1);
    }

    @Test
    void whatIsNoFileOfLabelsIsSaid() {
        assertThatThrownBy(() -> label("other.csv", "id,true\n1,2\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("other.csv has the columns id, true; labels have: id (or vintage and line)");
        assertThatThrownBy(() -> label("none.csv", ROWS + "99,true,ab,2026-03-01\n"))
                .isInstanceOf(DataException.class)
                .hasMessage("none.csv has no label that can be used; line 2: No pair event of gdelt with this number is"
                        + " held.");
        assertThatThrownBy(() ->
                        LabelImporter.run(store(), "ucdp-events", folder.resolve("none.csv"), ImportOptions.DEFAULT))
                .hasMessageContaining("No events of ucdp-events are held");
    }
}
