package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.comity.workbench.plan.text.Sentence;

/**
 * The formulas of a sentence in their order, with their place on the scale.
 *
 * @param sentence where they stand
 * @param formulas as lemmas: {@code agree}, {@code will}, {@code express readiness}
 */
public record Spoken(Sentence sentence, List<Said> formulas) {
    public Spoken {
        formulas = List.copyOf(formulas);
    }

    /**
     * A formula in a sentence.
     *
     * @param formula in lower case, its verb as lemma
     * @param strength its place on the scale, 0 to 100
     */
    public record Said(String formula, int strength) {}

    /** The formulas of a sentence, views as {@code note} and {@code welcome} included. */
    public static Spoken of(Sentence sentence, Lexicon lexicon) {
        Setting setting = new Setting(sentence.item(), false, true, "", new HashSet<>(), 0);
        SentenceRules rules = new SentenceRules(sentence.whole(), lexicon, setting);
        Map<String, String> modals = lexicon.map("modals");
        List<Said> said = new ArrayList<>();
        for (Trigger trigger : rules.triggers()) {
            if (trigger.isModal()) {
                String strength = modals.getOrDefault(trigger.modal(), "60");
                said.add(new Said(trigger.modal(), Integer.parseInt(strength)));
            } else {
                Formula formula = trigger.formula().orElseThrow();
                said.add(new Said(name(rules, trigger, formula), formula.strength()));
            }
        }
        return new Spoken(sentence, said);
    }

    private static String name(SentenceRules rules, Trigger trigger, Formula formula) {
        String lemma = trigger.voice() == Trigger.Voice.NOMINAL
                ? rules.tokens().low(trigger.at())
                : rules.words()
                        .verb(trigger.at())
                        .map(verb -> verb.base())
                        .orElse(rules.tokens().low(trigger.at()));
        String rest = formula.steps().size() == 1 ? "" : rules.tokens().text(trigger.at() + 1, trigger.after());
        return (lemma + " " + rest).strip().toLowerCase(Locale.ROOT);
    }
}
