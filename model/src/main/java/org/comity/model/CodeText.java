package org.comity.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The form in which codes and names are compared. */
final class CodeText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc`]");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Map<String, String> WORDS = Map.of("st", "saint", "is", "islands");

    private CodeText() {}

    static String normal(CodeScheme scheme, String text) {
        return switch (scheme) {
            case ISO3, ISO2 -> text.strip().toUpperCase(Locale.ROOT);
            case M49, COW, GW -> withoutLeadingZeros(text.strip());
            case NAME -> name(text);
        };
    }

    private static String withoutLeadingZeros(String digits) {
        int i = 0;
        while (i < digits.length() - 1 && digits.charAt(i) == '0') {
            i++;
        }
        return digits.substring(i);
    }

    /** Lower case without accents, punctuation and "the"; "&" is "and", "St." is "saint". */
    private static String name(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        plain = APOSTROPHES.matcher(plain.replace("&", " and ")).replaceAll("");
        StringBuilder out = new StringBuilder();
        for (String word : OTHER.split(plain)) {
            if (!word.isEmpty() && !word.equals("the")) {
                out.append(out.isEmpty() ? "" : " ").append(WORDS.getOrDefault(word, word));
            }
        }
        return out.toString();
    }
}
