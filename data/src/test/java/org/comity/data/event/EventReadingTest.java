package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.Samples;
import org.comity.data.event.reading.EventReading;
import org.comity.data.event.reading.EventReading.Asked;
import org.comity.data.event.reading.PairPeriod;
import org.comity.data.event.reading.PairPeriod.Quads;
import org.comity.data.event.reading.Press;
import org.comity.data.event.reading.ReportedEvent;
import org.comity.model.Frequency;
import org.comity.model.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of events: constructed files against figures made by hand, and the authentic ones. */
class EventReadingTest {
    private static final Pair KEN_UGA = Pair.of("KEN", "UGA");
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2020, 12, 31);

    @TempDir
    Path folder;

    private static GdeltText event(long id, String day, String home, String partner, String code, String goldstein) {
        return GdeltText.of(id, day, home, partner, code, goldstein);
    }

    private static GdeltText at(GdeltText event, String feature) {
        return event.with(51, "4").with(53, "UG").with(58, feature);
    }

    /** Ten lines; the first three are one event in Kampala, of which two tell the same code. */
    private static List<GdeltText> lines() {
        return List.of(
                at(event(1, "20200105", "KEN", "UGA", "042", "1.9"), "-1"),
                at(event(2, "20200105", "KEN", "UGA", "042", "1.9"), "-1")
                        .with(31, "3")
                        .with(34, "0"),
                at(event(3, "20200105", "KEN", "UGA", "043", "2.8"), "-1").with(34, "3"),
                at(event(4, "20200105", "KEN", "UGA", "042", "1.9"), "-2"),
                event(5, "20200106", "KEN", "UGA", "190", "-10"),
                event(6, "20200210", "KEN", "UGA", "112", "-2"),
                event(7, "20200131", "UGA", "KEN", "010", "0").with(12, "MED"),
                event(8, "20200107", "PER", "BRA", "042", "1.9"),
                event(9, "20200301", "KEN", "", "042", "1.9"),
                event(10, "20200501", "PER", "BRA", "042", "1.9"));
    }

    private void imported(String name, Stream<String> lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), lines.collect(Collectors.joining("\n", "", "\n")));
        Store.imported(folder.resolve("home"), file);
    }

    private <T> List<T> read(String source, AsOf asOf, int threads, Function<EventReading, List<T>> question) {
        try (EventReading reading = EventReading.open(
                        FactStore.open(folder.resolve("home")), source, asOf, _ -> true, threads)
                .orElseThrow()) {
            return question.apply(reading);
        }
    }

    private <T> List<T> read(Function<EventReading, List<T>> question) {
        return read("gdelt", AsOf.LATEST, 2, question);
    }

    private List<PairPeriod> months(boolean media) {
        return read(reading -> reading.periods(new Asked(KEN_UGA, media, FROM, TO), Frequency.MONTH));
    }

    @Test
    void aPairIsCountedAsByHand() throws IOException {
        imported("a.csv", lines().stream().map(GdeltText::line));
        List<PairPeriod> months = months(true);
        assertThat(months)
                .extracting(one -> one.pair() + " " + one.start())
                .containsExactly(
                        KEN_UGA + " 2020-01-01", KEN_UGA + " 2020-02-01", Pair.of("UGA", "KEN") + " 2020-01-01");
        PairPeriod january = months.getFirst();
        assertThat(january.rows()).isEqualTo(5);
        assertThat(january.mentions()).hasValue(7);
        assertThat(january.raw()).isEqualTo(new Quads(4, 0, 0, 1));
        assertThat(january.events()).isEqualTo(3);
        assertThat(january.low()).as("without the place").isEqualTo(2);
        assertThat(january.high()).as("by exact code").isEqualTo(4);
        assertThat(january.once()).isEqualTo(new Quads(2, 0, 0, 1));
        assertThat(january.goldsteinSum())
                .as("(1.9 + 1.9 + 2.8) / 3 + 1.9 - 10")
                .isCloseTo(-5.9, within(1e-9));
        assertThat(january.goldsteinMean()).isCloseTo(-5.9 / 3, within(1e-9));
        assertThat(january.tone().orElseThrow())
                .as("((-1.5 + 0 + 3) / 3 - 1.5 - 1.5) / 3")
                .isCloseTo(-2.5 / 3, within(1e-9));
        assertThat(january.conflictShare()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(months.get(1).once()).isEqualTo(new Quads(0, 0, 1, 0));
        assertThat(months(false)).as("without rows of media").hasSize(2);
    }

    @Test
    void thePressIsCountedWhetherAPairWasOfItsMindOrNot() throws IOException {
        imported("a.csv", lines().stream().map(GdeltText::line));
        List<Press> press = read(reading -> reading.press(Frequency.MONTH));
        assertThat(press)
                .extracting(one -> one.start().getMonthValue(), Press::rows, Press::days, Press::pairRows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 7L, 4L, 7L),
                        org.assertj.core.groups.Tuple.tuple(2, 1L, 1L, 1L),
                        org.assertj.core.groups.Tuple.tuple(3, 1L, 1L, 0L),
                        org.assertj.core.groups.Tuple.tuple(5, 1L, 1L, 1L));
        assertThat(press.getFirst().volume()).as("7 to a mean of 10 / 4").isEqualTo(2.8);
        assertThat(read(reading ->
                        List.copyOf(reading.events(Frequency.MONTH, FROM, TO).values())))
                .containsExactly(5L, 1L, 1L);
    }

    @Test
    void aWeekBeginsOnMonday() throws IOException {
        imported("a.csv", lines().stream().map(GdeltText::line));
        assertThat(read(reading -> reading.periods(new Asked(KEN_UGA, true, FROM, TO), Frequency.WEEK)))
                .extracting(one -> one.start().toString())
                .as("5 January 2020 was a Sunday")
                .containsExactly("2019-12-30", "2020-01-06", "2020-02-10", "2020-01-27");
        assertThat(read(reading -> reading.periods(new Asked(KEN_UGA, true, FROM, TO), Frequency.DAY)))
                .hasSize(4);
    }

    @Test
    void twiceTheReportsOfEveryEventAreTheSameEvents() throws IOException {
        imported("a.csv", lines().stream().map(GdeltText::line));
        List<PairPeriod> once = months(true);
        List<Press> press = read(reading -> reading.press(Frequency.MONTH));
        folder = Files.createDirectory(folder.resolve("twice"));
        imported(
                "b.csv",
                Stream.concat(
                        lines().stream().map(GdeltText::line),
                        lines().stream()
                                .map(one -> one.with(0, "9" + one.cell(0)))
                                .map(GdeltText::line)));
        List<PairPeriod> twice = months(true);
        assertThat(twice).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            PairPeriod one = once.get(i);
            PairPeriod two = twice.get(i);
            assertThat(two.rows()).isEqualTo(2 * one.rows());
            assertThat(two.mentions()).hasValue(2 * one.mentions().orElseThrow());
            assertThat(List.of(two.events(), two.low(), two.high(), two.once()))
                    .isEqualTo(List.of(one.events(), one.low(), one.high(), one.once()));
            assertThat(List.of(two.goldsteinSum(), two.goldsteinMean(), two.tone(), two.conflictShare()))
                    .isEqualTo(List.of(one.goldsteinSum(), one.goldsteinMean(), one.tone(), one.conflictShare()));
        }
        assertThat(read(reading -> reading.press(Frequency.MONTH)))
                .extracting(Press::volume)
                .as("to its mean, the press has not moved")
                .isEqualTo(press.stream().map(Press::volume).toList());
    }

    @Test
    void aRowCountsFromTheDayOnWhichItBecameKnown() throws IOException {
        imported(
                "late.csv",
                Stream.of(
                        event(1, "20200105", "KEN", "UGA", "042", "1.9").line(),
                        event(2, "20200105", "KEN", "UGA", "190", "-10")
                                .with(59, "20210105120000")
                                .line()));
        assertThat(months(true).getFirst().events()).isEqualTo(2);
        Optional<LocalDate> day = Optional.of(LocalDate.of(2020, 6, 30));
        AsOf then = new AsOf(day, AsOf.Basis.RELEASE);
        List<PairPeriod> known =
                read("gdelt", then, 1, reading -> reading.periods(new Asked(KEN_UGA, true, FROM, TO), Frequency.MONTH));
        assertThat(known).extracting(PairPeriod::events).containsExactly(1L);
        assertThat(read("gdelt", then, 1, reading -> reading.press(Frequency.MONTH)))
                .extracting(Press::rows)
                .containsExactly(1L);
        assertThat(EventReading.open(
                        FactStore.open(folder.resolve("home")),
                        "gdelt",
                        new AsOf(day, AsOf.Basis.RETRIEVAL),
                        _ -> true,
                        1))
                .as("what was not here was not known")
                .isEmpty();
    }

    @Test
    void aRowThatStandsInTwoFilesIsCountedOnce() throws IOException {
        GdeltText one = event(1, "20200105", "KEN", "UGA", "042", "1.9");
        imported("a.csv", Stream.of(one.line()));
        imported(
                "b.csv",
                Stream.of(
                        one.line(),
                        event(2, "20200105", "KEN", "UGA", "042", "1.9").line()));
        assertThat(months(true)).extracting(PairPeriod::rows).containsExactly(2L);
    }

    @Test
    void anEventHasItsRowsAndTheirLinks() throws IOException {
        imported("a.csv", lines().stream().map(GdeltText::line));
        List<ReportedEvent> events = read(reading -> reading.events(new Asked(KEN_UGA, true, FROM, TO)));
        assertThat(events).hasSize(5);
        ReportedEvent kampala = events.stream()
                .filter(event -> event.place().equals(Optional.of("-1")))
                .findFirst()
                .orElseThrow();
        assertThat(kampala.reports()).hasSize(3);
        assertThat(kampala.codes()).containsExactly("042", "043");
        assertThat(kampala.goldstein()).isCloseTo(2.2, within(1e-12));
        assertThat(kampala.mentions()).hasValue(5);
        assertThat(kampala.known()).contains(LocalDate.of(2020, 1, 5));
        assertThat(kampala.links())
                .containsExactly("https://example.org/1", "https://example.org/2", "https://example.org/3");
        assertThat(events.getLast().pair()).isEqualTo(KEN_UGA);
    }

    /** Sums over all pairs of a real file: rows are those of the file, and bands hold, on any number of threads. */
    @Test
    void realFilesAreReadWhole() throws IOException {
        Store.imported(
                folder.resolve("home"),
                Samples.folder("gdelt-filtered-days").resolve("20201113.filtered.export.CSV.gz"),
                Samples.folder("gdelt-raw").resolve("20180101000000.export.CSV.gz"));
        Asked asked = new Asked(Pair.of("ARM", "AZE"), true, FROM, TO);
        List<PairPeriod> days = read("gdelt", AsOf.LATEST, 1, reading -> reading.periods(asked, Frequency.DAY));
        assertThat(read("gdelt", AsOf.LATEST, 3, reading -> reading.periods(asked, Frequency.DAY)))
                .isEqualTo(days);
        assertThat(days).isNotEmpty().allSatisfy(day -> {
            assertThat(day.low()).isPositive().isLessThanOrEqualTo(day.events());
            assertThat(day.events()).isLessThanOrEqualTo(day.high());
            assertThat(day.high()).isLessThanOrEqualTo(day.rows());
        });
        List<ReportedEvent> events = read(reading -> reading.events(asked));
        assertThat(events)
                .hasSize((int) days.stream().mapToLong(PairPeriod::events).sum());
        assertThat(events.stream().mapToLong(event -> event.reports().size()).sum())
                .isEqualTo(days.stream().mapToLong(PairPeriod::rows).sum());
        assertThat(read(reading -> reading.press(Frequency.YEAR)).stream()
                        .mapToLong(Press::rows)
                        .sum())
                .isEqualTo(read(reading -> reading.press(Frequency.DAY)).stream()
                        .mapToLong(Press::rows)
                        .sum());
    }
}
