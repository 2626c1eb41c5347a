package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.event.reading.EventReading;
import org.comity.data.event.reading.EventReading.Asked;
import org.comity.model.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six lines of a made-up file: events between KEN and UGA in January 2020. */
class CountOfPairTest {
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

    /** What is counted of KEN and UGA in January, as of a day. */
    private OptionalLong count(Pair pair, boolean bothWays, Set<Integer> classes, boolean onlyNegative, String asOf) {
        return count(new Asked(pair, true, FIRST, LAST), bothWays, classes, onlyNegative, asOf);
    }

    private OptionalLong count(Asked asked, boolean bothWays, Set<Integer> classes, boolean onlyNegative, String asOf) {
        AsOf day = new AsOf(Optional.of(LocalDate.parse(asOf)), AsOf.Basis.RELEASE);
        try (EventReading events = EventReading.open(FactStore.open(home()), "gdelt", day, _ -> true, 1)
                .orElseThrow()) {
            return events.count(asked, bothWays, classes, onlyNegative);
        }
    }

    @Test
    void whatIsToldTwiceIsOneEvent() {
        assertThat(count(PAIR, false, Set.of(4), false, "2020-12-31")).hasValue(2);
        assertThat(count(PAIR, false, ALL, true, "2020-12-31")).hasValue(2);
        assertThat(count(PAIR, false, ALL, false, "2020-12-31")).hasValue(3);
        assertThat(count(PAIR, true, ALL, false, "2020-12-31")).hasValue(4);
    }

    @Test
    void whatWasAddedAfterTheDayWasNotKnown() {
        assertThat(count(PAIR, false, ALL, false, "2020-01-31")).hasValue(2);
        assertThat(count(PAIR, false, ALL, false, "2019-12-31"))
                .as("nothing of the days was known")
                .isEmpty();
    }

    @Test
    void notHeldIsNotNone() {
        Asked later = new Asked(PAIR, true, LAST.plusDays(1), LAST.plusDays(20));
        assertThat(count(later, false, ALL, false, "2021-12-31")).isEmpty();
        assertThat(count(PAIR.turned(), false, Set.of(4), false, "2020-12-31")).hasValue(0);
    }
}
