package org.comity.workbench.plan.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs: regular ones are built by rule, irregular ones come from the lexicon. */
public final class Verbs {
    private static final String VOWELS = "aeiou";

    private final Map<String, Reading> forms = new HashMap<>();

    /** The form that a word is in. */
    public enum Form {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        ING
    }

    /**
     * What a word is as a verb.
     *
     * @param base the form that dictionaries give
     * @param forms all forms that the word may be
     */
    public record Reading(String base, Set<Form> forms) {
        public boolean is(Form form) {
            return forms.contains(form);
        }
    }

    Verbs(Set<String> bases, Map<String, String> irregular, Set<String> doubled) {
        irregular.forEach((base, parts) -> {
            List<String> two = LexiconFiles.words(parts);
            put(base, base, Form.BASE);
            put(two.getFirst(), base, Form.PAST);
            put(two.getLast(), base, Form.PARTICIPLE);
            put(third(base), base, Form.THIRD);
            put(ing(base, doubled.contains(base)), base, Form.ING);
        });
        for (String base : bases) {
            put(base, base, Form.BASE);
            put(third(base), base, Form.THIRD);
            put(ing(base, isDoubled(base, doubled)), base, Form.ING);
            if (!irregular.containsKey(base)) {
                String past = past(base, isDoubled(base, doubled));
                put(past, base, Form.PAST);
                put(past, base, Form.PARTICIPLE);
            }
        }
        for (String be : List.of("is", "are", "am")) {
            forms.put(be, new Reading("be", EnumSet.of(Form.THIRD)));
        }
        forms.put("were", new Reading("be", EnumSet.of(Form.PAST)));
        forms.put("has", new Reading("have", EnumSet.of(Form.THIRD)));
    }

    private void put(String word, String base, Form form) {
        Reading known = forms.get(word);
        if (known == null) {
            forms.put(word, new Reading(base, EnumSet.of(form)));
        } else if (known.base().equals(base)) {
            known.forms().add(form);
        } else if (form == Form.BASE) {
            forms.put(word, new Reading(base, EnumSet.of(form)));
        }
    }

    /** What the word (in lower case) is as a verb; none where it is no verb of the lexicon. */
    public java.util.Optional<Reading> find(String word) {
        return java.util.Optional.ofNullable(forms.get(word));
    }

    private static boolean isDoubled(String base, Set<String> doubled) {
        return doubled.contains(base);
    }

    private static String third(String base) {
        char last = base.charAt(base.length() - 1);
        if (base.endsWith("ch") || base.endsWith("sh") || "sxzo".indexOf(last) >= 0) {
            return base + "es";
        }
        return endsInConsonantY(base) ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    private static String past(String base, boolean doubled) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return (doubled ? base + base.charAt(base.length() - 1) : base) + "ed";
    }

    private static String ing(String base, boolean doubled) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return (doubled ? base + base.charAt(base.length() - 1) : base) + "ing";
    }

    private static boolean endsInConsonantY(String base) {
        int length = base.length();
        return length > 1 && base.charAt(length - 1) == 'y' && VOWELS.indexOf(base.charAt(length - 2)) < 0;
    }
}
