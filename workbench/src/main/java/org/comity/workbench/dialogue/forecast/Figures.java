package org.comity.workbench.dialogue.forecast;

import org.comity.workbench.sheet.CsvText;

/** What holds for the figures of an actor in every kind of CSV. */
final class Figures {
    private Figures() {}

    static double capability(Cells cells, CsvText.Row row, int at, String actor) {
        double capability = cells.number(row, at, "the capability of " + actor, 0, 1e8);
        if (capability == 0) {
            throw cells.mistake(
                    row, at, "the capability of %s must be above 0; leave out who has no influence.".formatted(actor));
        }
        return capability;
    }

    static void checkAttention(Cells cells, CsvText.Row row, String actor, double sum) {
        if (!(sum > 0 && sum <= 100 * (1 + 1e-12))) {
            throw cells.mistake(
                    row.line(),
                    "the saliences of %s must add up to more than 0 and at most 100, not to %s."
                            .formatted(actor, Cells.plain(Math.round(sum * 1e6) / 1e6)));
        }
    }
}
