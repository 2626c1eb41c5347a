package org.comity.server.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comity.server.page.Wrong;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(2);

    @Test
    void aThirdAtOnceIsToldToAskAgain() {
        assertThat(turns.take(() -> turns.take(() -> {
                    assertThatThrownBy(() -> turns.take(() -> "third"))
                            .isInstanceOf(Wrong.class)
                            .hasMessage("Other claims are being tested; ask again in a moment.");
                    return "second";
                })))
                .isEqualTo("second");
    }

    @Test
    void aTurnIsGivenBackAfterAFault() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("a fault");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.take(() -> turns.take(() -> "both"))).isEqualTo("both");
    }
}
