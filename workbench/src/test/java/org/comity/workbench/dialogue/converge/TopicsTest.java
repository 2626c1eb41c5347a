package org.comity.workbench.dialogue.converge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.comity.workbench.dialogue.converge.Topic.Instrument;
import org.junit.jupiter.api.Test;

/** Files of topics, and the words by which texts speak of them. */
class TopicsTest {
    private static void refused(String body, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topics.parse("mine.yaml", "topics:\n  - id: a\n    label: A\n" + body))
                .withMessage(sentence);
    }

    @Test
    void theShippedFileHasEachTopicOnce() {
        Topics shipped = Topics.shipped();
        assertThat(shipped.list()).hasSizeGreaterThan(15).extracting(Topic::id).doesNotHaveDuplicates();
        assertThat(shipped.isShipped()).isTrue();
        assertThat(shipped.find("trade").orElseThrow().scenario()).isTrue();
        assertThat(shipped.find("travel").orElseThrow().instruments())
                .containsExactly(new Instrument(
                        "", "", "passport-index.no_prior_visa", true, "entry without a visa sought beforehand"));
        assertThat(shipped.find("energy").orElseThrow().words()).contains("electric*", "hydropower");
    }

    @Test
    void mistakesAreNamedByFileLineAndField() {
        refused(
                "    colour: red\n",
                "mine.yaml:4: colour: there is no such field; there are id, label, lexicon, words,"
                        + " votes, instruments, risks, products, scenario.");
        refused(
                "    risks: [{indicator: x.y, worse: bad}]\n",
                "mine.yaml:4: worse: must be higher or lower, not \"bad\".");
        refused("    lexicon: [nothing]\n", "mine.yaml:4: lexicon: the lexicon has no list \"nothing\".");
        refused(
                "    instruments: [{label: x}]\n",
                "mine.yaml:4: kind: an instrument has either a kind of ties or an indicator of pairs.");
        refused("  - id: a\n    label: B\n", "mine.yaml:4: id: \"a\" is another topic's id already.");
    }

    @Test
    void theLongestPhraseCountsOnce() {
        Set<String> words = Set.of("power", "power plant*", "solar", "grid*");
        assertThat(Words.found("A power plant, more power plants, and power for the grids.", words))
                .isEqualTo(Map.of("power plant*", 2, "power", 1, "grid*", 1));
        assertThat(Words.speaksOf("Nothing of the kind", words)).isFalse();
    }

    @Test
    void textsAreAlikeByTheWordsThatBothHave() {
        Map<String, Double> rarity = Map.of("a", 1.0, "b", 2.0);
        assertThat(Words.cosine(Map.of("a", 1), Map.of("b", 1), rarity)).isZero();
        assertThat(Words.cosine(Map.of("a", 2, "b", 1), Map.of("a", 2, "b", 1), rarity))
                .isCloseTo(1, within(1e-12));
        // weights 1 and 2: (1 * 1) / (1 * sqrt(1 + 4))
        assertThat(Words.cosine(Map.of("a", 1), Map.of("a", 1, "b", 1), rarity))
                .isCloseTo(1 / Math.sqrt(5), within(1e-12));
        assertThat(Words.cosine(Map.of(), Map.of("a", 1), rarity)).isZero();
    }
}
