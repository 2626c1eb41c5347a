package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.workbench.plan.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long and hostile texts end; how long 200 pages took is printed. */
class LargeTextTest {
    private static final int PAGES = 200;
    private static final int LINES_A_PAGE = 45;
    private static final int HOSTILE = 5_000_000;

    @Test
    void twoHundredPagesAreReadWhole() {
        String page = "The two sides agreed to open crossing %d, train officers and report on both by June 2033. ";
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < PAGES * LINES_A_PAGE; line++) {
            text.append(page.formatted(line)).append(line % 5 == 4 ? "\n\n" : "\n");
        }
        long start = System.nanoTime();
        List<Candidate> found =
                Extraction.of(Text.parse("long", text.toString())).candidates();
        System.out.printf(
                "%d pages, %d characters: %d ms%n", PAGES, text.length(), (System.nanoTime() - start) / 1_000_000);

        assertThat(found).hasSize(3 * PAGES * LINES_A_PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "and ",
                "will ",
                "agreed to ",
                ", ",
                "(",
                "“",
                "that ",
                "will open a, ",
                "to be ",
                "of the ",
                "; ",
                "A. ",
                "by 2030 ",
                "x"
            })
    @Timeout(120)
    void fiveMegabytesOnOneLineEnd(String part) {
        String line = part.repeat(HOSTILE / part.length());

        assertThat(Extraction.of(Text.parse("hostile", line)).text().sentences())
                .isNotEmpty();
    }
}
