package org.comity.workbench.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line breaks, raised numbers and tables that lay a page out, and bullets of symbol fonts. */
class HtmlLinesTest {
    private static List<String> blocks(String html) throws IOException {
        String page = "<html><body>" + html + "</body></html>";
        return TextReader.read("page", new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                .blocks()
                .stream()
                .map(block -> (block.label() + " " + block.text()).strip())
                .toList();
    }

    @Test
    void aLineBreakInsideASentenceDoesNotCutIt() throws IOException {
        assertThat(blocks("<p>Velmar shall, through its<br>ministries, lift the ban<br/>by<br>1 May 2036.</p>"))
                .containsExactly("Velmar shall, through its ministries, lift the ban by 1 May 2036.");
    }

    @Test
    void aLineBreakBeforeAnItemOrALineOfATitleParts() throws IOException {
        assertThat(blocks("<p>They agreed to:<br>- train 40 officers;<br>- share data.</p>"))
                .containsExactly("They agreed to:", "- train 40 officers;", "- share data.");
        assertThat(blocks("<p>Joint Statement<br>Oruma, 4 May 2036</p>"))
                .containsExactly("Joint Statement", "Oruma, 4 May 2036");
    }

    @Test
    void raisedNumbersOfNotesGoAndPowersStay() throws IOException {
        assertThat(blocks("<p>Velmar will open a post by 2037.<sup>3</sup> It will plant 30 km<sup>2</sup> of"
                        + " forest<sup><a href='#n'>12</a></sup> by the 3<sup>rd</sup> of May.</p>"))
                .containsExactly("Velmar will open a post by 2037. It will plant 30 km2 of forest by the 3rd of May.");
    }

    @Test
    void aTableThatLaysThePageOutKeepsItsParagraphs() throws IOException {
        assertThat(blocks("<table><tr><td>Home</td><td><p>Joint Statement</p><p>Oruma, 4 May 2036</p>"
                        + "<p>They agreed to:<br>- share data.</p></td></tr></table>"))
                .containsExactly("Home", "Joint Statement", "Oruma, 4 May 2036", "They agreed to:", "- share data.");
        assertThat(blocks("<table><tr><td>Build a bridge</td><td><p>Ministry</p><p>of Works</p></td></tr></table>"))
                .hasSize(1);
    }

    @Test
    void whatIsNotShownIsNotRead() throws IOException {
        assertThat(blocks("<p style='display: none'>Velmar will pay.</p><p>Sorn will pay.</p>"))
                .containsExactly("Sorn will pay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uF0B7", "\uF0A7", "\uF0D8"})
    void aBulletOfASymbolFontIsALabel(String bullet) {
        Text text = Text.parse("test", "They will:\n%s train 40 officers;\n%s share data.".formatted(bullet, bullet));

        assertThat(text.sentences()).extracting(Sentence::text).contains("train 40 officers;", "share data.");
    }
}
