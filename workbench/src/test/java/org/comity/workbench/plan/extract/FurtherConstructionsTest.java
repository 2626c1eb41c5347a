package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constructions that the first rules did not know: futures in the present, gaps, lists in a sentence, agreements that bind. */
class FurtherConstructionsTest {
    private static List<String> committed(String text) {
        return Extraction.of(Text.parse("test", text)).of(Kind.COMMITMENT).stream()
                .map(c -> "%s: %s %s".formatted(c.actor(), c.verb(), c.action()).strip())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        From next spring we are tripling the number of nurses.            | we: triple number of nurses
        Tomorrow I open a clinic in Port Ansa.                            | I: open a clinic in Port Ansa
        The ferry starts in May 2035.                                     | unstated: start ferry
        Velmar is lending 6 million crowns over ten years.                | Velmar: lend 6 million crowns
        A Lakes Office, with its seat in Toll, is established.            | unstated: establish A Lakes Office
        2034 is proclaimed the Year of the Swan.                          | unstated: proclaim 2034
        The treaty provides for the demolition of the fort.               | unstated: demolish fort
        The accord commits Velmar to halving its tariffs.                 | Velmar: halve its tariffs
        The sides agreed at their meeting in Toll to widen the canal.     | sides: widen canal
        The ministers decided on Friday to send two ships.                | ministers: send two ships
        They agreed that the Bank prepare a plan.                         | Bank: prepare a plan
        The bus, the timetable to be printed by June, will run at night.  | unstated: run bus
        Each port shall have a siren by the end of 2036.                   | Each port: have a siren
        Our envoy has been given until May to present a report.           | Our envoy: present a report
        """)
    void oneActIsFound(String sentence, String expected) {
        assertThat(committed(sentence.strip())).contains(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        The lending Party shall bear the freight and the borrowing Party the insurance. | borrowing Party: bear insurance
        Sorn will host the first round and Velmar the second.                           | Velmar: host second
        They undertake: a. to dredge the bar; and b. to mark the fairway.               | They: mark fairway
        The envoy was tasked with drafting the text, and with informing the Council.    | envoy: inform Council
        We intend to continue sharing data, and to train the pilots.                    | We: train pilots
        The Office will host the archive and have its files copied.                     | Office: copy its files
        A library, to be run by the two cities, will be opened in Toll.                 | unstated: open A library
        We will ensure that no fees are charged to nurses.                              | We: charge no fees
        It names a register, which the Parties intend to set up in May.                 | Parties: set up a register
        """)
    void theLastOfSeveralActsIsFound(String sentence, String expected) {
        assertThat(committed(sentence.strip())).last().isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        We are now building three clinics.
        The conference will bring together forty delegations.
        The purpose of this Memorandum is to set out rules for nurses.
        They are committed to close coordination and to dialogue.
        The minister was asked whether we intend to send troops.
        The readmission accord, under which it is obliged to reply within a month, stands.
        We will not rest.
        The keepers open the gate every day in May.
        Sorn offered to host the next round.
        """)
    void whatLooksLikeAnActIsNone(String sentence) {
        assertThat(committed(sentence.strip())).isEmpty();
    }

    @Test
    void linesOfTasksStandInThePlainPresent() {
        String plan = """
                ACTION PLAN FOR THE LAKE

                1. The Ministry of Works informs the villages of floods and keeps the sluice manned.
                2. The pilot boat is made available to both ports from 2036.
                3. Old nets: mapping of the wrecks (Navy, 2035); recovery of the nets (Fisheries Board); publication of all data.
                4. Toll shares 40 km of shore with Sorn.
                """;

        assertThat(committed(plan))
                .containsExactly(
                        "Ministry of Works: inform villages of floods",
                        "Ministry of Works: keep sluice manned",
                        "unstated: make available pilot boat",
                        "Navy: map wrecks",
                        "Fisheries Board: recover nets",
                        "unstated: publish all data");
    }

    @Test
    void numbersThatGoOnAndHeadingsEndAList() {
        String text = """
                1. The Council decides to:
                1. open a post;
                2. close a gate.
                2. Trade has grown.
                Article 5
                1. Each Party bears in mind the weather.
                The forms of work may include:
                (a) visits;

                Article 6
                1. The Parties shall meet in May.
                """;

        assertThat(Extraction.of(Text.parse("t", text)).text().sentences())
                .filteredOn(sentence -> !sentence.stem().isEmpty())
                .hasSize(3);
    }
}
