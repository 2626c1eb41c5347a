package org.comity.workbench.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "kenya, kenya, 0",
        "kenia, kenya, 1",
        "kneya, kenya, 1", // two letters swapped are one slip
        "kena, kenya, 1",
        "kkenya, kenya, 1",
        "veitnam, vietnam, 1",
        "abc, ca, 3", // optimal string alignment, where the unrestricted distance would be 2
        "peru, chile, 4", // above the bound of 3
    })
    void countsSlips(String a, String b, int slips) {
        assertThat(Spelling.distance(a, b, 3)).isEqualTo(slips);
        assertThat(Spelling.distance(b, a, 3)).isEqualTo(slips);
    }
}
