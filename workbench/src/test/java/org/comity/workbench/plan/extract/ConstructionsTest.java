package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.comity.workbench.plan.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes of constructions in which official texts commit themselves, on sentences of our own. */
class ConstructionsTest {
    private static List<String> said(String text) {
        return Extraction.of(Text.parse("test", text)).candidates().stream()
                .map(c -> "%s %s: %s".formatted(c.kind().name().toLowerCase(Locale.ROOT), c.actor(), c.verb()))
                .toList();
    }

    private static List<String> committed(String text) {
        return said(text).stream()
                .filter(line -> line.startsWith("commitment "))
                .map(line -> line.substring("commitment ".length()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        The Parties will be opening three clinics next spring.                         | Parties: open
        By May the Ministry will have set up a hotline.                                | Ministry: set up
        Nor shall we forget those islands or close their schools.                      | we: close
        We will neither raise tariffs nor cap exports.                                 | We: raise; We: cap
        The two sides will fully and fairly apply the code.                            | two sides: apply
        A review is planned for 2034.                                                  | unstated: review
        We launch today a Partnership for Clean Ports.                                 | We: launch
        The Velmar Side guarantees free transit until 2035.                            | Velmar Side: guarantee
        A Lakes Office is established with effect from 1 January 2031.                 | unstated: establish
        I am pleased to announce that my country will host the games.                  | my country: host
        The Minister pledged continued support for refugees.                           | Minister: support
        The leaders met in Oruma, vowing to cut tariffs.                               | leaders: cut
        The Ministers informed the Meeting of their decision to lift the quota.        | Ministers: lift
        It is envisaged to replace nine ferries.                                       | unstated: replace
        The Velmar Side took it upon itself to answer within eight weeks.              | Velmar Side: answer
        The Agency will see to it that the degrees are entered in its register.        | Agency: enter
        The port is to be dredged, and the spoil is to be removed by the contractor.   | unstated: dredge; contractor: remove
        """)
    void oneActIsFound(String sentence, String expected) {
        assertThat(committed(sentence.strip())).containsExactly(expected.strip().split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        They will support and encourage young farmers, and return stolen assets.       | They: return
        The Parties shall heat and light the premises, and maintain them.              | Parties: maintain
        We undertake to triple our spending, to curb methane, and to end flaring.      | We: end
        Sorn will pay 6 million euros, Velmar 4 million and Istra the remainder.       | Istra: pay
        The minutes shall be drawn up in May and made available to the public.         | unstated: make available
        A chair shall be appointed and the name notified in June.                      | unstated: notify
        They agreed: (i) to limit loads; and (ii) that the galleries shall be rebuilt. | unstated: rebuild
        We agreed on holding talks, on the appointment of envoys and on the opening of an office. | We: open
        It was decided that the dam be repaired, and that the water not be sold.       | unstated: sell
        We stressed that both countries should deepen ties, and agreed to open a port. | We: open
        Oruma recalled that, under the Treaty, water is shared, and promised to lay a pipe. | Oruma: lay
        They will meet in May, when they will open the station.                        | they: open
        """)
    void theLastOfSeveralActsIsFound(String sentence, String expected) {
        assertThat(committed(sentence.strip())).last().isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        The President will call on the King on Monday.
        The parties did not agree to open the gate.
        I cannot promise to open the gate.
        They agreed that stable ties serve both peoples and will inject vitality into the region.
        The fund will generate stable returns and promote employment.
        The interconnector will strengthen security of supply on both shores.
        Consideration will be given to a guarantee.
        """)
    void whatLooksLikeAnActIsNone(String sentence) {
        assertThat(committed(sentence.strip())).isEmpty();
    }

    @Test
    void aNarratedTextSaysWouldForWill() {
        String text = """
                The Ministers welcomed the report. They noted the rise in trade. They agreed on the need for calm.
                They stressed the role of youth. They expressed concern at the drought. They urged restraint.

                The number of scholarships would be doubled from 2033.
                """;

        assertThat(committed(text)).containsExactly("unstated: double");
    }

    @Test
    void aRowIsReadCellByCellWhateverPartsTheCells() {
        String rows = """
                Action Plan

                No.   Activity                              Responsible           Date
                1.    Hold a workshop on seed standards     Ministry of           2031
                                                            Agriculture

                | No. | Activity | Lead | Deadline |
                |-----|----------|------|----------|
                | 2 | Negotiations on visas | Ministry of Justice | Q3 2031 |
                """;

        assertThat(committed(rows)).containsExactly("Ministry of Agriculture: hold", "Ministry of Justice: negotiate");
    }

    @Test
    void cellsOnLinesOfTheirOwnAreNoHeadings() {
        String cells = """
                Road map

                Measure
                Responsible
                Date
                A1
                Abolition of the stamp duty on waybills
                Ministries of Finance
                Budget 2035
                A2
                Dispense with double weighing
                all
                """;

        assertThat(committed(cells)).contains("unstated: abolish", "unstated: dispense");
    }

    @Test
    void linesOfPlansNeedNoAuxiliary() {
        String plan = """
                Plan of Action

                A.1 Keep the lake clean

                • Bag limits: introduced by spring 2035
                • Licences for guides: mutual recognition
                • Count the swans (Bird Wardens, 2033)
                • If the pilot succeeds, extend it to Toll.

                The Board meets twice a year.
                """;

        assertThat(committed(plan))
                .containsExactly(
                        "unstated: introduce",
                        "unstated: recognise",
                        "Bird Wardens: count",
                        "unstated: extend",
                        "Board: meet");
    }
}
