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
    @ValueSource(strings = {"will ", "agreed to ", "(", "x"})
    @Timeout(120)
    void fiveMegabytesOnOneLineEnd(String part) {
        ends(part.repeat(HOSTILE / part.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "and ",
                ", ",
                "“",
                "that ",
                "to be ",
                "will open a, ",
                "of the ",
                "; ",
                "A. ",
                "by 2030 ",
                "1. ",
                "- a\n",
                "a:\n(a) b\n",
                "   "
            })
    @Timeout(60)
    void endlessSignsEnd(String part) {
        ends("They will meet.\n" + part.repeat(HOSTILE / 20 / part.length()));
    }

    private static void ends(String text) {
        assertThat(Extraction.of(Text.parse("hostile", text)).text().sentences())
                .isNotEmpty();
    }
}
