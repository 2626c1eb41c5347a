package org.comity.workbench.trust.principles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Messages;
import org.comity.workbench.trust.principles.Line.Principle;
import org.comity.workbench.trust.principles.Line.Why;

/** What a line says, in words. */
public final class LineText {
    private final Messages texts;

    LineText(Messages texts) {
        this.texts = texts;
    }

    /** In the words of a language. */
    public static LineText in(Locale locale) {
        return new LineText(texts(locale));
    }

    /** The bundle of all texts on principles. */
    static Messages texts(Locale locale) {
        return Messages.of("org/comity/workbench/trust/principles/messages", locale);
    }

    public String principle(Principle principle) {
        return texts.text("principle." + word(principle));
    }

    /** What is decided, given or counted. */
    public String what(Line line) {
        return texts.text("what." + line.what());
    }

    /** Which figure of it. */
    public String figure(Line line) {
        return texts.text("figure." + line.figure());
    }

    /** Where the range comes from; empty where there is none. */
    public String doubt(Line line) {
        boolean whole = line.doubt() == Line.Doubt.MISSING && line.observed() == line.of();
        return texts.text(whole ? "doubt.whole" : "doubt." + word(line.doubt()));
    }

    /** What is missing, and how to get it; empty when nothing is. */
    public String missing(Line line) {
        if (line.why() == Why.KNOWN) {
            return line.observed() < line.of() && isOverNeighbours(line)
                    ? texts.text("missing.some", Map.of("count", line.of() - line.observed()))
                    : "";
        }
        return texts.text(
                "why." + word(line.why()),
                Map.of(
                        "how",
                        texts.has("how." + line.what()) ? texts.text("how." + line.what()) : "",
                        "due",
                        line.of(),
                        "least",
                        Sincerity.LEAST_DUE,
                        "years",
                        Registers.YEARS));
    }

    private static boolean isOverNeighbours(Line line) {
        return line.doubt() == Line.Doubt.MISSING
                || List.of("others", "difference").contains(line.figure());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
