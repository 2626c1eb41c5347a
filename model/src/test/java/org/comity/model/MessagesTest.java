package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String SAMPLE = "org/comity/model/sample";
    private final Messages english = Messages.of(SAMPLE, Locale.ENGLISH);

    @Test
    void namedAndPositionalArgumentsAndPlurals() {
        assertThat(english.text("title", Map.of("home", "Kenya"))).isEqualTo("Neighbours of Kenya");
        assertThat(english.text("position", "a", "b")).isEqualTo("a and b");
        assertThat(english.text("count", Map.of("count", 1, "year", "2015"))).isEqualTo("1 neighbour in 2015");
        assertThat(english.text("plain")).isEqualTo("It doesn't rain.");
    }

    @Test
    void whatALanguageLacksIsReadInEnglish() {
        Messages french = Messages.of(SAMPLE, Locale.CANADA_FRENCH);
        assertThat(french.text("title", Map.of("home", "X"))).isEqualTo("Les voisins de X");
        assertThat(french.text("plain")).isEqualTo("It doesn't rain.");
    }

    @Test
    void anUnknownKeyThrowsInTestsAndIsShownOtherwise() {
        assertThatThrownBy(() -> english.text("nothing")).hasMessageContaining("has no text \"nothing\"");
        String before = System.setProperty(Messages.STRICT, "false");
        try {
            assertThat(english.text("nothing")).isEqualTo("nothing");
        } finally {
            System.setProperty(Messages.STRICT, before == null ? "true" : before);
        }
    }

    @Test
    void accentedPseudoLanguageIsLongerAndKeepsArguments() {
        Messages pseudo = Messages.of(SAMPLE, Messages.PSEUDO);
        assertThat(pseudo.text("title", Map.of("home", "Kenya")))
                .startsWith("[Ñéîĝĥƀöûŕš öƒ Kenya")
                .endsWith("]")
                .hasSizeGreaterThanOrEqualTo((int) ("Neighbours of Kenya".length() * 1.25));
        assertThat(pseudo.text("count", Map.of("count", 2, "year", "2015"))).contains("2 ñéîĝĥƀöûŕš", "îñ 2015");
        assertThat(pseudo.text("choice", Map.of("kind", "land"))).contains("<b>", "ļåñð ƀöŕðéŕ", "</b>");
    }

    @Test
    void rightToLeftPseudoLanguageTurnsWords() {
        Messages pseudo = Messages.of(SAMPLE, Messages.PSEUDO_RIGHT_TO_LEFT);
        assertThat(pseudo.direction()).isEqualTo("rtl");
        assertThat(english.direction()).isEqualTo("ltr");
        assertThat(pseudo.text("title", Map.of("home", "Kenya"))).contains("\u202eNeighbours\u202c", "Kenya");
        assertThat(pseudo.keys()).isEqualTo(english.keys());
    }

    @Test
    void checkNamesWhatIsWrong() {
        assertThat(Messages.check(SAMPLE, Locale.FRENCH)).isEmpty();
        assertThat(Messages.check("org/comity/model/broken", Locale.FRENCH))
                .hasSize(3)
                .anyMatch(p -> p.startsWith("org/comity/model/broken.properties: open: does not parse"))
                .anyMatch(
                        p -> p.equals("org/comity/model/broken_fr.properties: the English file has no text \"extra\"."))
                .anyMatch(p ->
                        p.equals("org/comity/model/broken_fr.properties: good: the English text has no argument [b]."));
        assertThatThrownBy(() -> Messages.of("org/comity/none", Locale.ENGLISH))
                .hasMessageContaining("There is no message bundle");
    }
}
