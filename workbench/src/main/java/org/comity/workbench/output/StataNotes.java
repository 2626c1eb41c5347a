package org.comity.workbench.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.model.Finding;
import org.comity.model.Table;

/**
 * What a Stata file says about itself: {@code notes} lists it.
 *
 * @param label of the file
 * @param notes each a sentence or two
 */
record StataNotes(String label, List<String> notes) {
    private static final String CODES =
            ".m is missing, .n not applicable, .i imputed by the source. To see the words: label values VARIABLE comity_blank";

    StataNotes {
        notes = List.copyOf(notes);
    }

    static StataNotes of(Table table) {
        return new StataNotes(table.title(), List.of(CODES));
    }

    /** In English, so that the file is the same for every reader. */
    static StataNotes of(Finding finding, Table table) {
        List<String> notes = new ArrayList<>();
        Account.making(finding, Locale.ENGLISH).rows().forEach(row -> notes.add(row.get(0) + ": " + row.get(1)));
        for (Finding.SourceUse use : finding.provenance().sources()) {
            notes.add("source: %s %s. %s (%s)".formatted(use.source(), use.vintage(), use.citation(), use.licence()));
        }
        notes.add(CODES);
        return new StataNotes(table.title().isEmpty() ? finding.title() : table.title(), notes);
    }
}
