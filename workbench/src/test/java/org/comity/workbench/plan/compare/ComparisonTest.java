package org.comity.workbench.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.workbench.plan.compare.Change.Kind;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.comity.workbench.plan.text.Text;
import org.junit.jupiter.api.Test;

/** What changed between two versions of a text. */
class ComparisonTest {
    private static List<Change> compare(String before, String after) {
        return Comparison.of(Text.parse("old", before), Text.parse("new", after), Lexicon.english());
    }

    @Test
    void theSameTextHasNoChanges() {
        String text = "The two sides will open a school.\n\nThey welcomed the visit.";

        assertThat(compare(text, text)).isEmpty();
    }

    @Test
    void aVerbMovesUpAndDownTheScale() {
        List<Change> changes = compare(
                "The two sides will exchange water data every week.\n\nThe Parties noted that fisheries need better rules on nets.",
                "The two sides shall exchange water data every week.\n\nThe Parties agreed that fisheries need better rules on nets.");

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.STRONGER, Kind.STRONGER);
        assertThat(changes.getFirst().before().orElseThrow().formula()).isEqualTo("will");
        assertThat(changes.getFirst().after().orElseThrow().formula()).isEqualTo("shall");
        assertThat(compare("The Parties shall open the gate at Orm.", "The Parties will open the gate at Orm."))
                .extracting(Change::kind)
                .containsExactly(Kind.WEAKER);
    }

    @Test
    void formulasAreAddedAndDropped() {
        List<Change> changes = compare(
                "The two sides will open a school.\n\nThe two sides reaffirmed their commitment to the treaty of 1998.",
                "The two sides will open a school.\n\nThe Ministers decided to launch a fund for small traders.");

        assertThat(changes).extracting(Change::kind).containsExactlyInAnyOrder(Kind.ADDED, Kind.DROPPED);
    }

    @Test
    void whatStandsElsewhereIsReordered() {
        String one = "The two sides will open a school in Oruma.";
        String two = "The Parties shall share data on rivers.";
        String three = "The Ministers agreed to train forty officers.";

        List<Change> changes = compare(one + "\n\n" + two + "\n\n" + three, three + "\n\n" + one + "\n\n" + two);

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.REORDERED);
        assertThat(changes.getFirst().after().orElseThrow().line()).isEqualTo(1);
    }

    /** The first new sentence is like both old ones, and the second like the first alone: each has the one most like it. */
    @Test
    void sentencesThatAreMostAlikeArePaired() {
        List<Change> changes = compare(
                "The two sides will train forty customs officers at Orm each year.\n\n"
                        + "The two sides noted that forty river gauges at Orm need repair.",
                "The two sides agreed that forty customs gauges at Orm need repair.\n\n"
                        + "The two sides shall train forty customs officers at Orm each year.");

        assertThat(changes)
                .filteredOn(change -> change.kind() == Kind.STRONGER)
                .extracting(change -> change.before().orElseThrow().formula() + " > "
                        + change.after().orElseThrow().formula())
                .containsExactlyInAnyOrder("note > agree", "will > shall");
    }

    @Test
    void theScaleHasTheOrderThatReadersExpect() {
        assertThat(strength("The two sides noted that trade is low."))
                .isLessThan(strength("The two sides welcomed the visit."));
        assertThat(strength("The two sides welcomed the visit.")).isLessThan(strength("The two sides agreed to meet."));
        assertThat(strength("The two sides agreed to meet.")).isLessThan(strength("The two sides will meet."));
        assertThat(strength("The two sides will meet.")).isLessThan(strength("The two sides shall meet."));
    }

    private static int strength(String sentence) {
        return compare("Nothing.", sentence).getFirst().after().orElseThrow().strength();
    }
}
