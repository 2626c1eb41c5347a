package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constructions met in texts of African, Gulf, Asian, Pacific, Latin American and treaty houses, on sentences of our own. */
class WiderConstructionsTest {
    private static List<String> committed(String text) {
        return Extraction.of(Text.parse("test", text)).of(Kind.COMMITMENT).stream()
                .map(c -> "%s: %s %s".formatted(c.actor(), c.verb(), c.action()).strip())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        They agreed to meet traders from both shores in June, in Toll, to discuss the quota. | They: meet traders from both shores
        The intention is to open the first school in May.                       | unstated: open first school
        The Summit directed the Council to cause the experts to provide a draft. | Council: provide a draft
        The Council determined that a fund be set up.                           | unstated: set up a fund
        They signed an accord wherein Toll firms will enter into a lease.       | Toll firms: enter into a lease
        The Declaration also establishes an annual dialogue of ministers.       | unstated: establish an annual dialogue of ministers
        The Party applying a toll shall notify the other Party.                 | Party applying a toll: notify other Party
        Requests the Secretary to make such arrangements as may be required to run the survey. | Secretary: make such arrangements as may
        Decides to adopt a plan, to be carried out under the guidance of the Bureau; | unstated: adopt a plan
        The Lakes Bank approved a 70 million dollar loan for the road.          | Lakes Bank: approve a 70 million dollar loan for the road
        """)
    void oneActIsFound(String sentence, String expected) {
        assertThat(committed(sentence.strip())).containsExactly(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        The Summit directed the States to ratify all protocols and the Council to report in May. | Council: report
        They agreed to open the post, to close the ferry and to move the customs house. | They: move customs house
        They agreed to refill the store, to move the tents to the coast, and that each side would send a clerk. | each side: send a clerk
        The Cabinet gave its approval for the ratification of a treaty on milk. | Cabinet: ratify a treaty on milk
        They pledged to pursue new openings while committing to further reinvigorate the existing committees. | They: reinvigorate existing committees
        The Minister said the ferry will sail and specified that the date will be published next week. | unstated: publish date
        """)
    void theLastOfSeveralActsIsFound(String sentence, String expected) {
        assertThat(committed(sentence.strip())).last().isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Commission may:\n(a) establish and delegate tasks to committees;\n(b) seek the advice of experts.",
                "To ease the flow, there will be co-located arrangements at each station.",
                "These interests will be positively reflected in both economies."
            })
    void nothingIsPromised(String text) {
        assertThat(committed(text)).isEmpty();
    }

    @Test
    void anAdjectiveBeforeANounIsNoSecondAct() {
        assertThat(committed("The Sides will ensure systematic and complete identification of all vessels."))
                .hasSize(1);
    }
}
