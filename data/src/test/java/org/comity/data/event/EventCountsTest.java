package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.FactStore;
import org.comity.model.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six lines of a made-up file: events between KEN and UGA in January 2020. */
class EventCountsTest {
    private static final Pair PAIR = Pair.of("KEN", "UGA");
    private static final Set<Integer> ALL = Set.of(1, 2, 3, 4);
    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
    private static final LocalDate LAST = LocalDate.parse("2020-01-31");

    @TempDir
    Path folder;

    @BeforeEach
    void oneEventToldTwiceAndFourOthers() throws IOException {
        String lines = Stream.of(
                        GdeltText.of(1, "20200105", "KEN", "UGA", "190", "-10"),
                        GdeltText.of(2, "20200105", "KEN", "UGA", "190", "-10"),
                        GdeltText.of(3, "20200106", "KEN", "UGA", "190", "-10"),
                        GdeltText.of(4, "20200107", "UGA", "KEN", "042", "1.9"),
                        GdeltText.of(5, "20200108", "KEN", "UGA", "042", "1.9").with(59, "20200301120000"),
                        GdeltText.of(6, "20200109", "KEN", "TZA", "190", "-10"))
                .map(GdeltText::line)
                .collect(Collectors.joining("\n", "", "\n"));
        Store.imported(home(), Files.writeString(folder.resolve("events.csv"), lines));
    }

    private Path home() {
        return folder.resolve("home");
    }

    private EventCounts open(boolean isRead) {
        return EventCounts.open(FactStore.open(home()), "gdelt", _ -> isRead);
    }

    private static EventCounts.Ask ask(boolean isDirected, Set<Integer> classes, boolean isNegative, String addedBy) {
        return new EventCounts.Ask(PAIR, isDirected, classes, isNegative, FIRST, LAST, LocalDate.parse(addedBy));
    }

    @Test
    void whatIsToldTwiceIsOneEvent() {
        try (EventCounts counts = open(true)) {
            assertThat(counts.count(ask(true, Set.of(4), false, "2020-12-31"))).hasValue(2);
            assertThat(counts.count(ask(true, ALL, true, "2020-12-31"))).hasValue(2);
            assertThat(counts.count(ask(true, ALL, false, "2020-12-31"))).hasValue(3);
            assertThat(counts.count(ask(false, ALL, false, "2020-12-31"))).hasValue(4);
        }
    }

    @Test
    void whatWasAddedAfterTheDayWasNotKnown() {
        try (EventCounts counts = open(true)) {
            assertThat(counts.count(ask(true, ALL, false, "2020-01-31"))).hasValue(2);
            assertThat(counts.count(ask(true, ALL, false, "2019-12-31")))
                    .as("nothing of the days was known")
                    .isEmpty();
        }
    }

    @Test
    void notHeldIsNotNone() {
        try (EventCounts counts = open(true)) {
            var later = new EventCounts.Ask(
                    PAIR, true, ALL, false, LAST.plusDays(1), LAST.plusDays(20), LocalDate.MAX.withYear(2021));
            assertThat(counts.count(later)).isEmpty();
            var none = new EventCounts.Ask(PAIR.turned(), true, Set.of(4), false, FIRST, LAST, LAST);
            assertThat(counts.count(none)).hasValue(0);
        }
        try (EventCounts counts = open(false)) {
            assertThat(counts.count(ask(true, ALL, false, "2020-12-31"))).isEmpty();
        }
    }
}
