package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.event.reading.EventReading;
import org.comity.data.event.reading.EventReading.Asked;
import org.comity.data.event.reading.PairPeriod;
import org.comity.data.event.reading.Press;
import org.comity.data.event.reading.ReportedEvent;
import org.comity.model.Frequency;
import org.comity.model.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold the same numbered events: each counts once, in the rows and in the coverage. */
class OverlappingFilesTest {
    private static final String DAY = "20200105";
    private static final Asked ASKED =
            new Asked(Pair.of("KEN", "UGA"), true, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    @TempDir
    Path folder;

    private static GdeltText event(long id) {
        return GdeltText.of(id, DAY, "KEN", "UGA", "042", "1.9");
    }

    /** A line that is no event of a pair: it stands in the coverage only. */
    private static GdeltText other(long id) {
        return GdeltText.of(id, DAY, "KEN", "", "042", "1.9");
    }

    private Path imported(String name, GdeltText... lines) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name),
                Stream.of(lines).map(GdeltText::line).collect(Collectors.joining("\n", "", "\n")));
        assertThat(Store.imported(folder.resolve("home"), file).quarantined()).isEmpty();
        return file;
    }

    private EventReading open() {
        return EventReading.open(FactStore.open(folder.resolve("home")), "gdelt", AsOf.LATEST, _ -> true, 2)
                .orElseThrow();
    }

    private List<Press> press() {
        try (EventReading reading = open()) {
            return reading.press(Frequency.DAY);
        }
    }

    private PairPeriod day() {
        try (EventReading reading = open()) {
            return reading.periods(ASKED, Frequency.DAY).getFirst();
        }
    }

    private void hasLines(long lines, long pairs) {
        assertThat(press())
                .extracting(Press::rows, Press::pairRows, Press::mentions)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(lines, pairs, lines));
    }

    @Test
    void aFileThatWasFetchedAgainWithMoreLinesStandsForBoth() throws IOException {
        imported("morning.csv", event(1), other(2), event(3));
        imported("evening.csv", event(1), other(2), event(3), other(4), event(5));
        hasLines(5, 3);
        assertThat(day().rows()).isEqualTo(3);
        assertThat(day().mentions()).hasValue(3);
    }

    @Test
    void aDayAndItsQuartersOfAnHourAreTheDay() throws IOException {
        imported("a.csv", event(1), other(2));
        imported("b.csv", other(3), event(4), event(5));
        hasLines(5, 3);
        imported("day.csv", event(1), other(2), other(3), event(4), event(5));
        hasLines(5, 3);
        imported("c.csv", event(6), other(7));
        hasLines(7, 4);
        assertThat(day().rows()).isEqualTo(4);
    }

    /** Numbers run through one another, as in two extracts of a day, but no event stands in both. */
    @Test
    void filesWithoutACommonEventAreAdded() throws IOException {
        imported("one.csv", event(1), event(3), other(5));
        imported("two.csv", event(2), other(4), event(6));
        hasLines(6, 4);
        assertThat(day().rows()).isEqualTo(4);
    }

    /** Two files share no event, but each shares one with a third: of the three, that with the most lines counts. */
    @Test
    void filesThatHangTogetherAreOneGroup() throws IOException {
        imported("one.csv", event(1), event(2));
        imported("two.csv", event(4), event(5));
        imported("three.csv", event(2), event(3), event(4));
        hasLines(3, 3);
        assertThat(day().rows()).as("rows are known by their numbers").isEqualTo(5);
    }

    @Test
    void onlyTheDaysOnWhichTheyWereAddedOverlap() throws IOException {
        imported("one.csv", event(1), event(2).with(59, "20200106001500"), other(3).with(59, "20200106001500"));
        imported("two.csv", event(1), event(9).with(59, "20200107001500"));
        hasLines(4, 3);
    }

    @Test
    void anEventIsAsTheRowHasItThatWasKnownFirst() throws IOException {
        imported("late.csv", event(1).with(59, "20200201001500").with(34, "5"));
        imported("early.csv", event(1).with(34, "-2"), event(1).with(34, "3"));
        try (EventReading reading = open()) {
            assertThat(reading.events(ASKED)).singleElement().satisfies(event -> {
                assertThat(event.known()).contains(LocalDate.of(2020, 1, 5));
                assertThat(event.reports())
                        .extracting(ReportedEvent.Report::tone, ReportedEvent.Report::line)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(Optional.of(-2.0), 1));
            });
        }
        assertThat(day().rows()).isEqualTo(1);
    }

    /** Both are cited, though one of them is not counted. */
    @Test
    void everyFileWithALineOfTheDaysIsNamed() throws IOException {
        imported("one.csv", event(1));
        imported("two.csv", event(1), event(2));
        try (EventReading reading = open()) {
            assertThat(reading.vintages(ASKED.from(), ASKED.to())).hasSize(2);
        }
    }
}
