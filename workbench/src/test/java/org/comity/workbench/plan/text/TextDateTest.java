package org.comity.workbench.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of a text among the dates that stand in it; {@code ~} begins a new paragraph. */
class TextDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Treaty~Recalling the Treaty of Friendship of 5 May 1998,~Velmar shall pay.~Done at Oruma on 12 March 2024, in two originals. | 2024-03-12
        Treaty~Velmar shall pay by 5 June 2027.~They signed this Treaty at Oruma this 3rd day of February 2026.      | 2026-02-03
        Treaty~Velmar shall pay.~DONE at Oruma, the 21st day of September 2025.                                       | 2025-09-21
        Joint Statement~Oruma, 4 May 2026~Under the Agreement of 5 May 1998 Velmar will pay.                         | 2026-05-04
        Joint Statement of 5 May 2026~Velmar will pay by 1 June 2027.                                                | 2026-05-05
        Joint Statement~The ministers met in Oruma from 12 to 14 May 2026. They signed a treaty.                     | 2026-05-14
        Joint Statement~Considering the Treaty signed on 14 June 2009, the two sides met on 3 May 2026.~They will act. | none
        Plan~Velmar will open a post by 5 May 2027.                                                                  | none
        Plan~Velmar will open a post before 5 May 2027.~It shall stay open until 6 May 2028.                         | none
        Minutes~Oruma, 04.05.2026~Velmar will pay.                                                                   | 2026-05-04
        Minutes~(adopted at the second meeting, Oruma, 7 March 2031)~Velmar will pay.                                | 2031-03-07
        """)
    void recalledAndDueDatesAreNotThoseOfTheText(String text, String day) {
        assertThat(Text.parse("test", text.replace("~", "\n\n"))
                        .date()
                        .map(LocalDate::toString)
                        .orElse("none"))
                .isEqualTo(day);
    }
}
