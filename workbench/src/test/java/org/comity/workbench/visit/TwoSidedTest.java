package org.comity.workbench.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.situation.Situation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides' words: in the order of who asks, the same from either side, and only what the asker may read. */
class TwoSidedTest {
    private static final Pair PAIR = Pair.of("PER", "BOL");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    static Path home;

    private static Workbench workbench;
    private static Desk desk;

    @BeforeAll
    static void open() throws IOException {
        FactStore.open(home);
        workbench = Workbench.open(home, AsOf.LATEST);
        desk = ToyDesk.open(home.resolve("toy"));
        desk.write(Actor.LOCAL, tx -> {
            ToyDesk.difference(tx, "strip", PAIR, "number, line, the reading of article 4");
            ToyDesk.words(tx, "strip", Optional.of(PAIR.home()), "The strip is 120.5 km long.", Optional.of(120.5));
            ToyDesk.words(tx, "strip", Optional.of(PAIR.partner()), "It has 98 km.", Optional.of(98.0));
            ToyDesk.words(tx, "strip", Optional.empty(), "A survey found 110 km.", Optional.of(110.0));
            ToyDesk.note(tx, "mine", PAIR, "Ask about the bridge.");
            return true;
        });
    }

    @AfterAll
    static void close() {
        desk.close();
        workbench.close();
    }

    private static String text(Pair pair, Actor actor) {
        DeskPapers papers = desk.read(actor, tx -> DeskPapers.read(tx, pair, DAY));
        Visit.Request request = new Visit.Request(
                new Situation.Request(
                        pair.home(),
                        Optional.of(2014),
                        NeighbourRule.DEFAULT,
                        Frames.of(workbench).get("neighbourhood"),
                        20,
                        1),
                pair,
                DAY,
                2);
        Brief brief = Visit.of(workbench, Locale.ENGLISH).twoSided(request, papers);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        brief.write(BriefFormat.MARKDOWN, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachSideIsQuotedDatedAndLinkedTheAskedOneFirst() {
        String text = text(PAIR, Actor.LOCAL);
        assertThat(text)
                .contains("They differ on the number, the line, and the reading of article 4.")
                .contains("Peru states 120.5 km, Bolivia 98 km, the third source 110 km.")
                .containsSubsequence("Name of PER", "Name of BOL", "A third source")
                .containsSubsequence("“The strip is 120.5 km long.”", "Mar 14, 2024", "https://example.org/PER")
                .containsSubsequence("“It has 98 km.”", "“A survey found 110 km.”");
    }

    @Test
    void turnedRoundTheSameStandsInTheOtherOrder() {
        List<String> there = words(text(PAIR, Actor.LOCAL));
        List<String> back = words(text(PAIR.turned(), Actor.LOCAL));
        assertThat(back).isNotEqualTo(there);
        there.sort(null);
        back.sort(null);
        assertThat(back).isEqualTo(there);
    }

    private static List<String> words(String text) {
        return new ArrayList<>(Arrays.asList(text.split("[\\s,.:]+")));
    }

    @Test
    void ownNotesAreInOnesOwnCopyAndInNoOther() {
        assertThat(text(PAIR, Actor.LOCAL)).contains("Ask about the bridge.");
        assertThat(text(PAIR, Actor.ANONYMOUS)).doesNotContain("bridge", "The strip");
    }
}
