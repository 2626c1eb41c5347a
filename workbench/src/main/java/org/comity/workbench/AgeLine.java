package org.comity.workbench;

import java.util.Locale;
import java.util.Map;
import org.comity.model.Finding;
import org.comity.model.Messages;

/** The first line of every page, brief and answer: how old its figures are. */
public final class AgeLine {
    /** The bundle of the texts that every answer shares. */
    public static final String BUNDLE = "org/comity/workbench/messages";

    private AgeLine() {}

    /** For example <i>Figures to 2014; oldest in use 2009; 9 of 24 missing.</i> */
    public static String of(Finding.Age age, Locale locale) {
        Messages messages = Messages.of(BUNDLE, locale);
        if (age.lastYear().isEmpty()) {
            return messages.text("age.none");
        }
        int last = age.lastYear().get();
        return messages.text(
                "age.line",
                Map.of(
                        "last", Integer.toString(last),
                        "oldest", Integer.toString(age.oldestYear().orElse(last)),
                        "missing", age.missing(),
                        "of", age.of()));
    }
}
