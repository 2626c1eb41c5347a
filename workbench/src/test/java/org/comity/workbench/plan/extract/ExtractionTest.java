package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comity.workbench.plan.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each group of rules on sentences of our own. */
class ExtractionTest {
    private static List<Candidate> read(String text) {
        return Extraction.of(Text.parse("test", text)).candidates();
    }

    private static List<String> said(String text) {
        return read(text).stream()
                .map(c -> "%s %s: %s".formatted(c.kind().name().toLowerCase(Locale.ROOT), c.actor(), c.verb()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        The two sides will open a consulate in Port Ansa.                                     | commitment two sides: open
        The Parties shall exchange hydrological data every week.                             | commitment Parties: exchange
        Both countries agreed to lift the ban on poultry.                                    | commitment Both countries: lift
        The Ministers decided to set up a joint task force.                                  | commitment Ministers: set up
        We are committed to phasing out single-use plastics.                                 | commitment We: phase out
        Consensus was reached on the establishment of a hotline.                             | commitment unstated: establish
        It was agreed to resume passenger trains.                                            | commitment unstated: resume
        A joint laboratory will be built in Oruma.                                           | commitment unstated: build
        The road is to be finished by the Ministry of Works.                                 | commitment Ministry of Works: finish
        The next round will take place in Oruma.                                             | commitment unstated: take place
        Velmar pledged EUR 30 million to the fund.                                           | commitment Velmar: pledge
        We instructed our customs services to share their data.                              | commitment our customs services: share
        The Council tasked the Commission with preparing a study.                            | commitment Commission: prepare
        The minister said his government would waive the fee.                                | commitment his government: waive
        The Sides will refrain from new tariffs.                                             | commitment Sides: refrain
        The two sides will take measures to simplify transit.                                | commitment two sides: simplify
        The leaders agreed that a fund be set up.                                            | commitment unstated: set up
        The Parties hereby establish a Joint Committee.                                      | commitment Parties: establish
        The two sides hope to sign the treaty soon.                                          | aspiration two sides: sign
        The two sides stand ready to share their experience.                                 | aspiration two sides: share
        The Council encourages the banks to lend more.                                       | aspiration Council: encourage
        Trade should be balanced.                                                            | aspiration unstated: balance
        The two sides will explore the possibility of a joint venture.                       | aspiration two sides: explore
        The leaders reaffirmed their commitment to dialogue.                                 | restatement leaders: reaffirm
        We reiterate that neither side will allow its territory to be used against the other.| restatement neither side: allow
        """)
    void aFormulaMakesItsClass(String sentence, String expected) {
        assertThat(said(sentence.strip())).containsExactly(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        This year will mark the 30th anniversary of diplomatic relations.
        The agreement will strengthen trade between the two countries.
        The two sides noted that trade had grown by 11 percent.
        The leaders agreed on the importance of dialogue.
        The two sides agreed that relations are good.
        The two sides signed a memorandum on forestry.
        The tunnel will benefit two million people.
        "Party" shall mean a signatory of this Agreement.
        This Agreement shall enter into force on the date of its signature.
        The parties may invite observers.
        The hospital will have 200 beds.
        The two sides thanked the host for its hospitality.
        The Queen invited the President to visit Oruma, and the President accepted.
        If talks failed, the company would look for other suppliers.
        """)
    void viewsEffectsAndFormalClausesAreNothing(String sentence) {
        assertThat(said(sentence.strip())).isEmpty();
    }

    @Test
    void eachVerbWithItsOwnObjectIsAnAct() {
        assertThat(read("We will establish a clinic, expand training to thirty towns and report on both in May."))
                .extracting(Candidate::verb)
                .containsExactly("establish", "expand", "report");
    }

    @Test
    void objectsPurposesAndMeansAreNoActs() {
        assertThat(read("The two sides will use the fund to support farmers and protect forests."))
                .extracting(Candidate::verb)
                .containsExactly("use");
        assertThat(read("They will enhance exchanges between parties, media and youth, including by training staff."))
                .extracting(Candidate::verb)
                .containsExactly("enhance");
        assertThat(read("The Parties shall prevent, reduce and control pollution."))
                .hasSize(1);
    }

    @Test
    void aRelativeClauseWithWillIsAnActOfItsHead() {
        assertThat(said("The two sides agreed to form a committee, which will meet every year."))
                .containsExactly(
                        "commitment two sides: form", "commitment committee: meet".replace("committee", "a committee"));
    }

    @Test
    void aListIsReadWithItsStem() {
        List<Candidate> found = read("""
                The two sides will:
                (a) open two crossings;
                (b) train 40 officers; and
                (c) publish the results.
                """);

        assertThat(found).extracting(Candidate::verb).containsExactly("open", "train", "publish");
        assertThat(found).extracting(Candidate::line).containsExactly(2, 3, 4);
        assertThat(found).extracting(Candidate::actor).containsOnly("two sides");
        assertThat(found.getFirst().sentence()).isEqualTo("The two sides will: open two crossings;");
    }

    @Test
    void linesOfAPlanNeedNoSubject() {
        List<Candidate> found = read("""
                ACTION PLAN 2031-2035

                1. Establish a joint working group by 2032 (lead: Ministry of Transport)
                2. Construction of a second berth
                3. The Secretariat to circulate the minutes by 5 May 2031.
                """);

        assertThat(found).extracting(Candidate::verb).containsExactly("establish", "construct", "circulate");
        assertThat(found)
                .extracting(Candidate::actor)
                .containsExactly("Ministry of Transport", "unstated", "Secretariat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        by the end of 2032                | 2032-12-31
        no later than 30 September 2031   | 2031-09-30
        by June 2033                      | 2033-06-30
        in the first half of 2032         | 2032-06-30
        before the end of this year       | 2031-12-31
        within six months                 | 2031-11-14
        at their next meeting             | none
        """)
    void aDeadlineIsKeptAsWrittenWithItsLastDay(String words, String due) {
        Text text =
                Text.parse("test", "They will open the bridge " + words + ".").on(LocalDate.of(2031, 5, 14));
        Candidate found = Extraction.of(text).candidates().getFirst();

        assertThat(found.deadline()).isEqualTo(words);
        assertThat(found.due().map(LocalDate::toString).orElse("none")).isEqualTo(due);
        assertThat(found.action()).isEqualTo("bridge");
    }

    @Test
    void theSameTextHasTheSameIdsAndEachIsUnique() {
        String text = "The two sides will open a school. They will open a school. The two sides will open a school.";
        List<Candidate> found = read(text);

        assertThat(found).extracting(Candidate::id).doesNotHaveDuplicates().hasSize(3);
        assertThat(read(text)).isEqualTo(found);
        assertThat(read("An unrelated line.\n\n" + text))
                .extracting(Candidate::id)
                .containsExactlyElementsOf(found.stream().map(Candidate::id).toList());
    }
}
