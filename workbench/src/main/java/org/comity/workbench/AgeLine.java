package org.comity.workbench;

import java.util.Locale;
import org.comity.model.Finding;

/** The first line of every page, brief and answer: how old its figures are. */
public final class AgeLine {
    private AgeLine() {}

    /** For example <i>Figures to 2014; oldest in use 2009; 9 of 24 missing.</i> */
    public static String of(Finding.Age age, Locale locale) {
        if (age.lastYear().isEmpty()) {
            return "No figures held.";
        }
        return "Figures to %d; oldest in use %d; %d of %d missing."
                .formatted(
                        age.lastYear().get(),
                        age.oldestYear().orElse(age.lastYear().get()),
                        age.missing(),
                        age.of());
    }
}
