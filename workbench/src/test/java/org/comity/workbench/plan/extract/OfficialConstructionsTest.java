package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constructions met in published communiqués, fact sheets, resolutions and customs decisions, on sentences of our own. */
class OfficialConstructionsTest {
    private static List<String> committed(String text) {
        return Extraction.of(Text.parse("test", text)).of(Kind.COMMITMENT).stream()
                .map(c -> "%s: %s %s".formatted(c.actor(), c.verb(), c.action()).strip())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Both countries affirm to keep the ferry free of charge.                 | Both countries: keep ferry free of charge
        The Velmar side guarantees to admit the nurses.                         | Velmar side: admit nurses
        The Union's Toll Office is giving the islands 28 million dollars.       | Union's Toll Office: give islands 28 million dollars
        The U.S. Grain Board is lending the islands 28 million dollars.         | U.S. Grain Board: lend islands 28 million dollars
        They agreed to Sorn's suggestion to come back to the dam in May.        | They: come back dam
        The Summit endorsed the recommendation of the Council to open a fund.   | Summit: open a fund
        The Summit directed that talks be resumed.                              | unstated: resume talks
        The Navy launched a survey in May and for the next five years will map the wrecks. | Navy: map wrecks
        We reached consensus on further easing and simplifying the visa rules.  | We: ease visa rules
        They agreed to commit their countries to halving the quota.             | They: halve quota
        Toll and Sorn are continuing efforts to finalise a lease by the end of 2034. | Toll and Sorn: finalise a lease
        The sending Party will be responsible for travel.                       | sending Party: be responsible for travel
        The host will be responsible for marking the fairway.                   | host: mark fairway
        The Council hereby lays down the rules of the fund.                     | Council: lay down rules of the fund
        It shall, forthwith, notify the Board of any leak.                      | It: notify any leak
        We will help Sorn repair, restore and defend its grid.                  | We: help Sorn repair, restore and defend its grid
        We will keep supporting the delivery of grain.                          | We: support delivery of grain
        The decision reached was to instruct the negotiators to close the file. | negotiators: close file
        The opening of a consulate by the end of 2035 was agreed.               | unstated: open a consulate
        Both stand committed to ending statelessness by 2030.                   | Both: end statelessness
        They gave the green light to the construction of a second bridge.       | They: construct a second bridge
        They looked forward to the next Lakes Summit, to be hosted by Velmar in 2035. | Velmar: host next Lakes Summit
        """)
    void oneActIsFound(String sentence, String expected) {
        assertThat(committed(sentence.strip())).containsExactly(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Sorn affirmed a commitment to completion of the canal, widening the locks, and maintaining the crews. | Sorn: maintain crews
        They reached consensus on easing the visa rules, on opening a post, and on matters of common interest. | They: open a post
        The Council is to conclude the talks and report at the next session.    | Council: report
        The Summit decided that the talks be resumed, and that the two processes be merged. | unstated: merge two processes
        The cost will be shared: Sorn bears 60 per cent and Velmar 40 per cent. | Velmar: bear 40 per cent
        A siren is to be tested in spring, and a bulletin to be issued monthly. | unstated: issue a bulletin
        If Toll takes a measure, it shall notify the Board and shall provide all papers. | it: provide all papers
        Both intend to raise the quay; to renew ties between towns and ports; and to collaborate in dredging the bar. | Both: collaborate in dredging the bar
        """)
    void theLastOfSeveralActsIsFound(String sentence, String expected) {
        assertThat(committed(sentence.strip())).last().isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        The United States reiterated its commitment to working together with Sorn.
        Many of these steps build on and will speed up the work of the fund.
        Our collaboration to teach pilots and print charts will prepare crews for the ice.
        Determined to deepen our ties, the two agencies have begun talks.
        We look forward to the Framework for Ports (FFP), which will deliver lasting benefits to all.
        The landmark agreement signed today between Sorn and the Grid Authority will link the two grids.
        The provisions of Articles 5 and 6 shall not preclude bans on grounds of health.
        Any other fields to be mutually decided upon by the Participants may be added.
        Authorizes the Mission to use all means.
        The President accepted an invitation to visit Velmar.
        Sorn supports a policy and planning to advance the arts.
        """)
    void whatLooksLikeAnActIsNone(String sentence) {
        assertThat(committed(sentence.strip())).isEmpty();
    }

    @Test
    void headingsUnderAStemAreItsItems() {
        String text = """
                In addition, the leaders agreed to:

                Secure Grain for the Islands

                - Sorn announced a fair.

                Renew the Lighthouses

                - The lights are old.
                """;

        assertThat(committed(text))
                .containsExactly("leaders: secure Grain for the Islands", "leaders: renew Lighthouses");
    }

    @Test
    void outputsOfAPlanNeedNoTime() {
        String plan = """
                Joint Action Plan

                Deliverables
                - Single window for hauliers introduced at both crossings
                - Updated list of contacts, circulated every January
                - Hotline between rescue services operational by the end of 2036
                - New bus line to be launched by June 2037
                - Goods produced in Sorn
                """;

        assertThat(committed(plan))
                .containsExactly(
                        "unstated: introduce Single window for hauliers",
                        "unstated: circulate Updated list of contacts",
                        "unstated: be operational Hotline between rescue services",
                        "unstated: launch New bus line");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        They will meet within the next sixty days.  | 2035-05-02
        They will report within six months.         | 2035-09-03
        They will pay within 30 days of signature.  | none
        """)
    void aDurationCountsFromTheTextsOwnDate(String sentence, String due) {
        String text = "Joint Statement, Toll, 3 March 2035\n\n" + sentence.strip();

        assertThat(Extraction.of(Text.parse("test", text)).of(Kind.COMMITMENT))
                .singleElement()
                .satisfies(candidate -> assertThat(
                                candidate.due().map(Object::toString).orElse("none"))
                        .isEqualTo(due.strip()));
    }

    @Test
    void whatAChapterAppliesToIsNoTask() {
        String text = """
                This Chapter shall apply to goods:
                - produced in Sorn;
                - coming from the islands.
                """;

        assertThat(committed(text)).isEmpty();
    }

    @Test
    void aReportInThePastSaysWouldWhereverItsFormulasStand() {
        String text = """
                The Prime Ministers agreed that ties were good. They believed that trade would grow. Transport was vital.
                The Prime Ministers noted the rise in freight. They emphasised the role of ports. They welcomed the report.
                In the meantime, the Ministers announced a study. It was agreed that prices had risen.

                A study would be made of the quays. The quays would be kept under review.
                """;

        assertThat(committed(text)).containsExactly("unstated: make A study", "unstated: keep quays");
    }
}
