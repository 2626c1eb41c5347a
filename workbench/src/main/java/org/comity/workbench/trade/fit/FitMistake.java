package org.comity.workbench.trade.fit;

import java.io.Serial;
import java.util.Comparator;
import java.util.Optional;
import org.comity.methods.gravity.formula.FormulaMistake;
import org.comity.workbench.ask.Spelling;
import org.comity.workbench.ask.Underlined;

/** A formula, condition or key that cannot be used: one sentence, and where it is about a place, that place. */
public final class FitMistake extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SHORT = 3;

    private final String explanation;

    private FitMistake(String sentence, String explanation, Throwable cause) {
        super(sentence, cause);
        this.explanation = explanation;
    }

    static FitMistake of(FormulaMistake mistake) {
        String sentence = String.valueOf(mistake.getMessage());
        String text = mistake.text().replaceAll("\\s", " ");
        boolean whole = mistake.at() == 0 && mistake.length() >= text.length() && !text.isEmpty();
        String shown = whole ? sentence : Underlined.of(sentence, text, mistake.at(), mistake.length());
        Optional<String> nearest = nearest(mistake);
        String explanation =
                shown + nearest.map("%nThe nearest is: %s"::formatted).orElse("");
        return new FitMistake(
                sentence + nearest.map(" The nearest is %s."::formatted).orElse(""), explanation, mistake);
    }

    /** The known word that differs in the fewest slips of the hand, if those are few. */
    private static Optional<String> nearest(FormulaMistake mistake) {
        String word = mistake.word().toLowerCase(java.util.Locale.ROOT);
        int most = word.length() <= SHORT ? 1 : Math.max(2, word.length() / 2);
        record Near(String word, int distance) {}
        return mistake.known().stream()
                .map(known -> new Near(known, Spelling.distance(word, known.toLowerCase(java.util.Locale.ROOT), most)))
                .filter(near -> near.distance() <= most && !word.isEmpty())
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word);
    }

    /** The sentence; where it is about a place, the text with a caret under it; and the nearest word, a line each. */
    public String explanation() {
        return explanation;
    }
}
