package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who acts, who gets something, and what is only imagined, on sentences of our own. */
class ReviewedConstructionsTest {
    private static List<Candidate> read(String text) {
        return Extraction.of(Text.parse("test", text)).candidates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Côte d'Ivoire will build a road.                         | Côte d'Ivoire
        Côte d’Ivoire will build a road.                         | Côte d’Ivoire
        Beijing will open a port.                                | Beijing
        Brussels will send an envoy.                             | Brussels
        The depositary shall notify the Parties.                 | depositary
        Beneficiaries shall keep their receipts.                 | Beneficiaries
        The applicant shall submit the form.                     | applicant
        The focal points will meet in May.                       | focal points
        The coastguards will exchange charts.                    | coastguards
        Both capitals will name an envoy.                        | Both capitals
        It shall meet once a year.                               | It
        Velmar will ensure that all permits are issued by 2037.  | Velmar
        They will ensure that works are finished by the Agency.  | Agency
        A Party planning measures which may harm the lake shall inform the other Party. | A Party planning measures which may harm the lake
        On 3 May 2031 the Parties agreed to build a road.        | Parties
        """)
    void whoActsIsNamed(String sentence, String actor) {
        assertThat(read(sentence.strip()))
                .singleElement()
                .extracting(Candidate::actor)
                .isEqualTo(actor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Should either Party fail to pay, the other Party may suspend the works.",
                "Where a Party fails to reply, the planning Party may proceed.",
                "If we fail, our children will pay the price.",
                "We believe the two sides will sign the treaty.",
                "ACTION PLAN\n\nAction: Survey Department of Velmar."
            })
    void whatIsImaginedBelievedOrOnlyNamedIsNothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void aHopeWithoutThatIsAnAspirationAlone() {
        assertThat(read("We hope the two sides will sign the treaty."))
                .singleElement()
                .extracting(Candidate::kind)
                .isEqualTo(Kind.ASPIRATION);
        assertThat(read("Velmar hopes the new road will be finished by 2037."))
                .singleElement()
                .extracting(Candidate::kind)
                .isEqualTo(Kind.ASPIRATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Velmar will raise its aid to US$25 billion by 2037. | its aid to US$25 billion | ``
        Velmar will raise its aid to EUR 3 million.         | its aid to EUR 3 million | ``
        Velmar will give Sorn 200 ambulances.               | 200 ambulances           | Sorn
        Velmar will lend the Government of Sorn two ships.  | two ships                | Government of Sorn
        Velmar will give a loan to Sorn.                    | a loan                   | Sorn
        """)
    void anAmountIsNoReceiverAndAReceiverNoObject(String sentence, String action, String counterpart) {
        Candidate found = read(sentence.strip()).getFirst();

        assertThat(found.action()).isEqualTo(action);
        assertThat(found.counterpart()).isEqualTo(counterpart);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Velmar will provide 3 million dollars and Sorn will provide 2 million. | Velmar 3 million dollars, Sorn 2 million
        Velmar will provide 3 million dollars and Sorn 2 million.              | Velmar 3 million dollars, Sorn 2 million
        Velmar pledged USD 50 million and Sorn USD 30 million.                 | Velmar USD 50 million, Sorn USD 30 million
        """)
    void eachPayerIsAnActWithItsOwnSum(String sentence, String expected) {
        List<String> paid =
                read(sentence).stream().map(c -> c.actor() + " " + c.action()).toList();

        assertThat(String.join(", ", paid)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Council requested that the Secretary-General report annually.    | commitment Secretary-General report
        The Parties hereby pledge 5 million dollars to the fund.             | commitment Parties pledge
        """)
    void aRequestAndAPledgeAreFoundInTheirOtherDress(String sentence, String expected) {
        Candidate found = read(sentence).getFirst();

        assertThat(found.kind().name().toLowerCase(Locale.ROOT) + " " + found.actor() + " " + found.verb())
                .isEqualTo(expected);
    }

    @Test
    void aListUnderHerebyIsReadWithWhoSpeaks() {
        assertThat(read(
                        "The Assembly hereby:\n(a) Pledges 5 million dollars to the fund;\n(b) Directs the Secretariat to"
                                + " publish the report."))
                .extracting(c -> c.actor() + " " + c.verb())
                .containsExactly("Assembly pledge", "Secretariat publish");
    }
}
