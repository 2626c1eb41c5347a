package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.comity.workbench.plan.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in every dress: in digits, abbreviated, in brackets, as periods, in the words that lead to a list. */
class DeadlineShapesTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 14);
    private static final int SCRAMBLES = 4_000;
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "[",
            "]",
            ",",
            ";",
            ":",
            "/",
            "-",
            "–",
            ".",
            "|   ",
            "2031",
            "2031/640/EU",
            "2031-06-31",
            "31.12.2031",
            "99/99/2031",
            "3/4/2031",
            "2031-2033",
            "2031/32",
            "1999/00",
            "mid-2031",
            "end-June",
            "mid-June",
            "Q3",
            "Q9/2031",
            "H1/2031",
            "III",
            "quarter",
            "half",
            "FY2031",
            "fiscal year",
            "Feb",
            "31 February 2031",
            "31",
            "0",
            "00",
            "1st",
            "May",
            "may",
            "by",
            "before",
            "within",
            "until",
            "in",
            "over",
            "for",
            "of",
            "to",
            "a",
            "the",
            "ninety",
            "hundred",
            "(90)",
            "days",
            "years",
            "months",
            "next year",
            "this month",
            "end",
            "mid",
            "spring",
            "tomorrow",
            "99999999999",
            "٣",
            "Regulation (EU)",
            "will open",
            "signed on",
            "Done at Lima on",
            "this 3rd day of",
            "a post",
            "Velmar");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        by 2032-06-30                      | 2032-06-30
        by 31.12.2032                      | 2032-12-31
        by 31/12/2032                      | 2032-12-31
        by 12/31/2032                      | 2032-12-31
        by 03/04/2032                      | none
        in 2032-2034                       | 2034-12-31
        in the period 2032-2036            | 2036-12-31
        over the period 2032–2036          | 2036-12-31
        from the school year 2032/33       | 2032-12-31
        before 2034                        | 2033-12-31
        before June 2032                   | 2032-05-31
        before the third quarter of 2032   | 2032-06-30
        before 1 March 2032                | 2032-03-01
        prior to 2034                      | 2033-12-31
        by the end of fiscal year 2032/33  | none
        in FY2032                          | none
        by Feb 2032                        | 2032-02-29
        by Feb. 2033                       | 2033-02-28
        by 1 Mar 2032                      | 2032-03-01
        in H1 2032                         | 2032-06-30
        in the III quarter 2032            | 2032-09-30
        in Q3 2032                         | 2032-09-30
        by Q1/2033                         | 2033-03-31
        by the last quarter of 2032        | 2032-12-31
        by end-June 2032                   | 2032-06-30
        by mid-June 2032                   | 2032-06-15
        within ninety (90) days            | 2031-08-12
        within a period of two years       | 2033-05-14
        within one hundred and eighty days | 2031-11-10
        within forty-five days             | 2031-06-28
        within 18 to 24 months             | 2033-05-14
        effective 1 August 2032            | 2032-08-01
        """)
    void theLastDayFollowsFromTheWords(String words, String due) {
        Candidate found = only("They will open the bridge " + words + ".");

        assertThat(found.deadline()).isEqualTo(words);
        assertThat(found.due().map(LocalDate::toString).orElse("none")).isEqualTo(due);
        assertThat(found.action()).isEqualTo("bridge");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Velmar will open a post (by mid-2032).                               | 2032-06-30
        Velmar will open a post (2032-03-31).                                | 2032-03-31
        Velmar will open a post (Ministry of Works, 2035).                   | 2035-12-31
        The Council will carry out the plan (Decision 2030/640/EU).          | none
        The Council will carry out the plan (regulation EU 2036/679).        | none
        The Council will carry out the plan (Decision 2030).                 | none
        The opening of the post is scheduled for 10 November 2032.           | 2032-11-10
        The Parties shall, by 31 December 2032, adopt a plan.                | 2032-12-31
        At their meeting on 5 May 2031 the Parties agreed to adopt a plan.   | none
        """)
    void whatStandsAroundADateTellsWhetherItIsOne(String sentence, String due) {
        assertThat(only(sentence).due().map(LocalDate::toString).orElse("none")).isEqualTo(due);
    }

    @Test
    void aCellThatHoldsOnlyATimeIsTheDeadlineOfItsRow() {
        Candidate found = only("ACTION PLAN\n\nBuild a bridge | Ministry of Works | 12 months");

        assertThat(found.deadline()).isEqualTo("12 months");
        assertThat(found.due()).contains(LocalDate.of(2032, 5, 14));
    }

    @Test
    void aDateInTheWordsThatLeadToAListHoldsForItsItems() {
        assertThat(read("The Parties shall, by 31 December 2032:\n(a) adopt a plan;\n(b) open two posts by May 2032."))
                .extracting(c -> c.verb() + " " + c.due().orElseThrow())
                .containsExactly("adopt 2032-12-31", "open 2032-05-31");
        assertThat(read("Within six months of signature the Parties will:\n(a) adopt a plan;\n(b) open two posts."))
                .extracting(Candidate::deadline)
                .containsExactly("Within six months of signature", "Within six months of signature");
        assertThat(
                        read(
                                "At their meeting on 5 May 2031 the Parties agreed to:\n(a) adopt a plan;\n(b) open two posts."))
                .extracting(c -> c.actor() + c.deadline())
                .containsExactly("Parties", "Parties");
    }

    @Test
    void noScrambleOfDatesAndBracketsIsRefused() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int round = 0; round < SCRAMBLES; round++) {
            StringBuilder text = new StringBuilder("Velmar will open a post");
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(random.nextInt(4) == 0 ? "" : " ").append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String scramble = text.append(random.nextBoolean() ? "." : ":\n(a) open a school.")
                    .toString();

            assertThat(read(scramble))
                    .as(scramble)
                    .allMatch(c -> c.due().isEmpty() || !c.deadline().isEmpty());
        }
    }

    private static List<Candidate> read(String text) {
        Text undated = Text.parse("test", text);
        return Extraction.of(undated.date().isPresent() ? undated : undated.on(DAY))
                .candidates();
    }

    private static Candidate only(String text) {
        List<Candidate> found = Extraction.of(Text.parse("test", text).on(DAY)).candidates();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
