package org.comity.workbench.trust.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.junit.jupiter.api.Test;

class TiesQuestionTest {
    private static final Pair PAIR = Pair.of("KEN", "UGA");

    @Test
    void theDayAskedForLiesInThreeCenturies() {
        assertThatThrownBy(() -> new TiesQuestion(PAIR, LocalDate.of(1799, 12, 31), NeighbourRule.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ties are looked up on a day from 1800-01-01 to 2100-12-31, not on 1799-12-31.");
        assertThatThrownBy(() -> new TiesQuestion(PAIR, LocalDate.of(999_999, 1, 1), NeighbourRule.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new TiesQuestion(PAIR, LocalDate.of(2100, 12, 31), NeighbourRule.DEFAULT)
                        .turned()
                        .pair())
                .isEqualTo(PAIR.turned());
    }
}
